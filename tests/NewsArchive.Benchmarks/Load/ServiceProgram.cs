using System.CommandLine;

namespace NewsArchive.Benchmarks.Load;

/// <summary>The option that names the service to load.</summary>
internal static class ServiceProgram
{
    public static Option<string> Path { get; } = new("--service")
    {
        Description = "The service's built or published assembly.",
        DefaultValueFactory = _ => System.IO.Path.GetFullPath("src/NewsArchive.Api/bin/Release/net10.0/NewsArchive.Api.dll"),
        CustomParser = result => System.IO.Path.GetFullPath(result.Tokens[0].Value),
    };
}
