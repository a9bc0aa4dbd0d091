using System.CommandLine;

using NewsArchive.Cli.Archives;
using NewsArchive.Cli.Output;

namespace NewsArchive.Cli.Commands;

/// <summary>newsarchive takedown.</summary>
internal static class TakedownCommand
{
    private const string Actor = "cli";

    private static readonly Argument<Guid[]> Ids = new("ID") { Description = "Ids of articles.", Arity = ArgumentArity.OneOrMore };

    private static readonly Option<string?> Reason = new("--reason") { Description = "Why; it stays on the tombstone, and is told to whoever asks for the article.", HelpName = "TEXT" };

    private static readonly Option<bool> Lift = new("--lift") { Description = "Lift the takedown instead, so that the article may come in again." };

    public static Command Create()
    {
        var command = new Command(
            "takedown",
            """
            Take articles down: all that is of their text is removed, a tombstone with the reason stays, and imports do not bring them back.

            Examples:
              newsarchive takedown cdae351d-e2fe-83f4-9ccd-34383605a7eb --reason 'Court order 12/Pdt.G/2026'
              newsarchive takedown cdae351d-e2fe-83f4-9ccd-34383605a7eb --lift
            """)
        {
            Ids, Reason, Lift, ArchiveAccess.Connection,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Lift) == !string.IsNullOrWhiteSpace(result.GetValue(Reason))) result.AddError("Give either --reason or --lift.");
        });
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var access = ArchiveAccess.Open(arguments);
        await access.RequireCurrentSchemaAsync(cancellationToken);
        var complaints = new Complaints(arguments.InvocationConfiguration.Error);
        foreach (var id in arguments.GetRequiredValue(Ids))
        {
            try
            {
                var done = arguments.GetValue(Lift)
                    ? await access.Takedowns.LiftAsync(id, Actor, cancellationToken)
                    : await access.Takedowns.TakeDownAsync(id, arguments.GetValue(Reason)!, Actor, cancellationToken);
                if (!done) complaints.Add(id.ToString(), arguments.GetValue(Lift) ? "It was not taken down." : "There is no such article.");
            }
            catch (Archive.LegalHoldException held)
            {
                complaints.Add(id.ToString(), held.Message);
            }
        }

        return complaints.ExitCode;
    }
}
