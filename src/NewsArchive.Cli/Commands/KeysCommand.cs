using System.CommandLine;
using System.Globalization;

using NewsArchive.Archive.Access;
using NewsArchive.Cli.Archives;
using NewsArchive.Cli.Output;

namespace NewsArchive.Cli.Commands;

/// <summary>newsarchive keys.</summary>
internal static class KeysCommand
{
    private static readonly Option<string> Scope = new("--scope")
    {
        Description = "What the key may do: read (read and parse), ingest (archive too), admin (everything).",
        HelpName = "read|ingest|admin",
        Required = true,
    };

    private static readonly Option<string> Name = new("--name")
    {
        Description = $"What to call it in lists, at most {KeyRules.MaxNameLength} characters.",
        HelpName = "NAME",
        DefaultValueFactory = _ => "",
    };

    private static readonly Argument<string> Id = new("ID") { Description = "The key's id: its twelve digits behind nak_." };

    public static Command Create()
    {
        Scope.Validators.Add(result =>
        {
            if (!ScopeNames.TryRead(result.GetValueOrDefault<string>(), out _)) result.AddError(ScopeNames.Rule);
        });
        Name.Validators.Add(result =>
        {
            var name = result.GetValueOrDefault<string>();
            if (name.Length > KeyRules.MaxNameLength || name.Any(char.IsControl))
                result.AddError($"The name may have {KeyRules.MaxNameLength} characters, and no control characters.");
        });
        var create = new Command(
            "create",
            """
            Make a key and print it. It is shown this once: the archive keeps only a hash of it.

            Example:
              newsarchive keys create --scope ingest --name 'scraper in Semarang'
            """)
        {
            Scope, Name, ArchiveAccess.Connection,
        };
        create.SetAction(CreateAsync);
        var list = new Command("list", "List all keys, without their secrets.") { ArchiveAccess.Connection };
        list.SetAction(ListAsync);
        var revoke = new Command("revoke", "Make a key useless, within five seconds for services that run. Exit code 1: there is no such key.") { Id, ArchiveAccess.Connection };
        revoke.SetAction(RevokeAsync);
        return new Command("keys", "Look after the keys that people and programs come with.") { create, list, revoke };
    }

    private static async Task<int> CreateAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var access = ArchiveAccess.Open(arguments);
        // The first key is often made before the service ever ran.
        await access.Schema.MigrateAsync(cancellationToken);
        ScopeNames.TryRead(arguments.GetValue(Scope), out var scope);
        var made = await access.Keys.CreateAsync(scope, arguments.GetValue(Name)!, cancellationToken);
        // The key alone on standard output, so that a script can take it from there.
        await arguments.InvocationConfiguration.Error.WriteLineAsync(
            $"Key {made.Key.Id} with scope {Written(scope)}. It is shown this once; send it as Authorization: Bearer KEY.");
        await arguments.InvocationConfiguration.Output.WriteLineAsync(made.Token.Reveal());
        return ExitCodes.Well;
    }

    private static async Task<int> ListAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var access = ArchiveAccess.Open(arguments);
        var output = arguments.InvocationConfiguration.Output;
        await output.WriteLineAsync("id            scope   created           last used         revoked           name");
        foreach (var key in await access.Keys.ListAsync(cancellationToken))
        {
            await output.WriteLineAsync(
                $"{key.Id}  {Written(key.Scope),-6}  {Minute(key.CreatedAt)}  {Minute(key.LastUsedAt)}  {Minute(key.RevokedAt)}  {key.Name}".TrimEnd());
        }

        return ExitCodes.Well;
    }

    private static async Task<int> RevokeAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var access = ArchiveAccess.Open(arguments);
        var id = arguments.GetValue(Id)!;
        if (await access.Keys.RevokeAsync(id, cancellationToken))
        {
            await arguments.InvocationConfiguration.Output.WriteLineAsync($"revoked {id}");
            return ExitCodes.Well;
        }

        await arguments.InvocationConfiguration.Error.WriteLineAsync($"newsarchive: there is no key {id}; newsarchive keys list names them all.");
        return ExitCodes.SomeFailed;
    }

    private static string Written(Scope scope) => scope.ToString().ToLowerInvariant();

    private static string Minute(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "-               ";
}
