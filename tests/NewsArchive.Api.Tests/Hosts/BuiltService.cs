namespace NewsArchive.Api.Tests.Hosts;

/// <summary>The service as it was built beside these tests, to be started as a process of its own.</summary>
internal static class BuiltService
{
    public static string Path { get; } = System.IO.Path.Combine(Repository.Root, "src", "NewsArchive.Api", "bin", Repository.Configuration, "net10.0", "NewsArchive.Api.dll");
}
