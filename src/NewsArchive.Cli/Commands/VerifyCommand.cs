using System.CommandLine;
using System.Globalization;
using System.Text.Json;

using NewsArchive.Archive.Model;
using NewsArchive.Cli.Archives;
using NewsArchive.Cli.Output;

using Spectre.Console;

namespace NewsArchive.Cli.Commands;

/// <summary>newsarchive verify.</summary>
internal static class VerifyCommand
{
    private static readonly Option<FileInfo[]> Digests = new("--digest")
    {
        Description = "A digest that was kept elsewhere; may be given several times.",
        HelpName = "FILE",
    };

    private static readonly Option<FileInfo?> Seal = new("--seal")
    {
        Description = "After a verification that found nothing, write a new digest to this file. Keep it where whoever can write to the archive cannot.",
        HelpName = "FILE",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Print the report as JSON." };

    public static Command Create()
    {
        var command = new Command(
            "verify",
            """
            Check originals, rows and journal against one another, and name the first of each kind of damage.
            Articles older than the journal are brought into it first. Exit code 0: all is well; 1: something is wrong.

            Examples:
              newsarchive verify
              newsarchive verify --digest /mnt/usb/digest-2026-03-14.json --seal /mnt/usb/digest-2026-03-15.json
            """)
        {
            Digests, Seal, Json, ArchiveAccess.Connection,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var complaints = new Complaints(arguments.InvocationConfiguration.Error);
        var digests = await ReadAsync(arguments.GetValue(Digests) ?? [], complaints, cancellationToken);
        if (complaints.Count > 0) return ExitCodes.Usage;

        await using var access = ArchiveAccess.Open(arguments);
        await access.RequireCurrentSchemaAsync(cancellationToken);
        while (await access.Journal.AdoptSomeAsync(cancellationToken) > 0) cancellationToken.ThrowIfCancellationRequested();
        var report = await VerifyAsync(access, digests, cancellationToken);

        var output = arguments.InvocationConfiguration.Output;
        if (arguments.GetValue(Json)) await output.WriteLineAsync(System.Text.Encoding.UTF8.GetString(ArchiveDigestJson.Serialize(report)));
        else await WriteAsync(output, report);
        if (!report.Sound) return ExitCodes.SomeFailed;
        if (arguments.GetValue(Seal) is { } file)
        {
            await File.WriteAllBytesAsync(file.FullName, ArchiveDigestJson.Serialize(await access.Journal.SealAsync(cancellationToken)), cancellationToken);
        }

        return ExitCodes.Well;
    }

    private static async Task<List<ArchiveDigest>> ReadAsync(IEnumerable<FileInfo> files, Complaints complaints, CancellationToken cancellationToken)
    {
        var digests = new List<ArchiveDigest>();
        foreach (var file in files)
        {
            try
            {
                digests.Add(ArchiveDigestJson.Deserialize(await File.ReadAllBytesAsync(file.FullName, cancellationToken)));
            }
            catch (Exception unreadable) when (unreadable is JsonException or IOException or UnauthorizedAccessException)
            {
                complaints.Add(file.ToString(), $"The digest cannot be read. {unreadable.Message}");
            }
        }

        return digests;
    }

    private static async Task<VerificationReport> VerifyAsync(ArchiveAccess access, List<ArchiveDigest> digests, CancellationToken cancellationToken)
    {
        var console = AnsiConsole.Console;
        if (!console.Profile.Capabilities.Interactive || Console.IsOutputRedirected) return await access.Journal.VerifyAsync(digests, null, cancellationToken);
        return await console.Status().StartAsync("verifying", status => access.Journal.VerifyAsync(
            digests,
            new Progress<VerificationProgress>(at => status.Status = string.Create(CultureInfo.InvariantCulture, $"{at.Entries:N0} entries, {at.Articles:N0} articles")),
            cancellationToken));
    }

    private static async Task WriteAsync(TextWriter output, VerificationReport report)
    {
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"checked  {report.Entries} journal entries, {report.Articles} articles, {report.Revisions} revisions, {report.Originals} originals ({report.OriginalBytes} bytes), {report.Digests} digests"));
        if (report.NotJournaled > 0) await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"pending  {report.NotJournaled} articles are not in the journal yet"));
        foreach (var group in report.Findings)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"BROKEN   {group.Kind}, {group.Count} in all; the first: {group.First.Message}"));
        await output.WriteLineAsync(report.Sound ? "The archive is sound." : "The archive is damaged.");
    }
}
