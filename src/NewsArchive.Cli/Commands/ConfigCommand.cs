using System.CommandLine;

using NewsArchive.Archive;
using NewsArchive.Cli.Archives;
using NewsArchive.Cli.Output;
using NewsArchive.Configuration;

namespace NewsArchive.Cli.Commands;

/// <summary>newsarchive config.</summary>
internal static class ConfigCommand
{
    private static readonly Option<string> Folder = new("--folder")
    {
        Description = "Where appsettings.json is looked for; default the current folder.",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => ".",
    };

    public static Command Create()
    {
        var check = new Command(
            "check",
            """
            Look over the settings the service would start with: appsettings.json, the environment, and secret files. Names every
            one that cannot work on standard error, and those that do nothing. Touches neither database nor network.
            Exit code 0: it would start; 2: it would not.
            """)
        {
            Folder,
        };
        check.SetAction(Check);
        return new Command("config", "Look after the settings.") { check };
    }

    private static int Check(ParseResult arguments)
    {
        var (output, error) = (arguments.InvocationConfiguration.Output, arguments.InvocationConfiguration.Error);
        var report = SettingsCheck.Run(Read(arguments.GetValue(Folder)!));
        foreach (var warning in report.Warnings) error.WriteLine($"newsarchive: warning: {warning}");
        foreach (var fault in report.Errors) error.WriteLine($"newsarchive: {fault}");
        if (report.Errors.Count > 0) return ExitCodes.Usage;
        output.WriteLine("The settings are good.");
        return ExitCodes.Well;
    }

    private static Microsoft.Extensions.Configuration.IConfiguration Read(string folder)
    {
        try
        {
            return CommandSettings.Read(folder);
        }
        catch (Exception broken) when (broken is InvalidDataException or FormatException or IOException or UnauthorizedAccessException)
        {
            throw new ArchiveConfigurationException($"appsettings.json cannot be read: {broken.GetBaseException().Message}");
        }
    }
}
