using System.Diagnostics;
using System.Text;

using Xunit;

namespace NewsArchive.Api.Tests.Hosts;

/// <summary>The built command line, run as a process of its own in a folder of its own.</summary>
internal sealed class CommandLineProgram : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(false);

    /// <summary>Where its own build put it: beside the tests it would lack what their framework brings along.</summary>
    private static readonly string Program = Path.Combine(
        Repository.Root, "src", "NewsArchive.Cli", "bin", Repository.Configuration, "net10.0", "newsarchive.dll");

    public string Folder { get; } = Directory.CreateTempSubdirectory("newsarchive-cli-").FullName;

    public string Connection => $"Data Source={Path.Combine(Folder, "archive.db")}";

    public string Write(string name, string content) => Write(name, Utf8.GetBytes(content));

    public string Write(string name, byte[] content)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <param name="settings">More of the environment.</param>
    public async Task<Outcome> RunAsync(string[] arguments, string input = "", Dictionary<string, string>? settings = null)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
        };
        start.Environment["ConnectionStrings__Archive"] = Connection;
        foreach (var (name, value) in settings ?? []) start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The command line did not start.");
        var stop = TestContext.Current.CancellationToken;
        var error = process.StandardError.ReadToEndAsync(stop);
        var output = new MemoryStream();
        var copying = process.StandardOutput.BaseStream.CopyToAsync(output, stop);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await copying;
        await process.WaitForExitAsync(stop);
        return new Outcome(process.ExitCode, output.ToArray(), await error);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <param name="Bytes">Standard output as it came.</param>
    internal sealed record Outcome(int ExitCode, byte[] Bytes, string Error)
    {
        public string Output => Utf8.GetString(Bytes);

        public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
