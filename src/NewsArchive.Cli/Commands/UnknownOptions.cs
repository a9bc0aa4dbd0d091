using System.CommandLine;
using System.CommandLine.Parsing;

using NewsArchive.Archive.Importing.Files;

namespace NewsArchive.Cli.Commands;

/// <summary>Where a command takes files, the library takes a mistyped option for one of them.</summary>
internal static class UnknownOptions
{
    public static void Refuse(CommandResult result, Argument<string[]> files)
    {
        foreach (var value in result.GetValue(files) ?? [])
        {
            if (value.StartsWith('-') && value != ImportFile.StandardInput && !File.Exists(value)) result.AddError($"Unknown option '{value}'.");
        }
    }
}
