using System.Runtime.CompilerServices;

using NewsArchive.Parsing.Publishers;

using Xunit;

namespace NewsArchive.Parsing.Tests.Publishers;

/// <summary>What holds for all profiles that come with the parser.</summary>
public sealed class ProfileFileTests
{
    private const int MinProfiles = 45;

    private static readonly string Folder =
        Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "src", "NewsArchive.Parsing", "Publishers", "Profiles"));

    private static readonly IReadOnlyList<PublisherProfile> Profiles = PublisherCatalog.BuiltIn.Profiles;

    [Fact]
    public void Each_file_is_named_after_the_id_in_it() =>
        Assert.All(Files(), file => Assert.Equal(Path.GetFileNameWithoutExtension(file), ProfileReader.Read(File.ReadAllBytes(file), file).Id));

    [Fact]
    public void Each_file_is_compiled_in_under_its_own_id()
    {
        Assert.Equal(Files().Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal), Profiles.Select(p => p.Id));
        Assert.InRange(Profiles.Count, MinProfiles, int.MaxValue);
    }

    [Fact]
    public void A_host_belongs_to_one_outlet() => AssertUnique(Profiles.SelectMany(p => p.Hosts));

    [Fact]
    public void A_brand_belongs_to_one_outlet() => AssertUnique(Profiles.SelectMany(p => p.Brands));

    [Fact]
    public void A_mark_belongs_to_one_outlet() => AssertUnique(Profiles.SelectMany(p => p.Marks));

    [Fact]
    public void Hosts_are_bare_lower_case_names() =>
        Assert.All(Profiles.SelectMany(p => p.Hosts), host => Assert.Matches("^(?!www\\.)[a-z0-9-]+(\\.[a-z0-9-]+)+$", host));

    [Fact]
    public void Every_host_leads_to_its_outlet() =>
        Assert.All(Profiles, profile => Assert.All(profile.Hosts, host => Assert.Equal(profile.Id, PublisherCatalog.BuiltIn.FindByHost("sub." + host)?.Id)));

    [Fact]
    public void Every_mark_identifies_its_outlet() =>
        Assert.All(Profiles, profile => Assert.All(profile.Marks, mark =>
            Assert.Equal(profile.Id, new ArticleParser().ParseText($"Warga desa memperbaiki jembatan itu bersama-sama. {mark}").Publisher?.Id)));

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Folder, "*.json");

    private static void AssertUnique(IEnumerable<string> names) =>
        Assert.Empty(names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key));

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
