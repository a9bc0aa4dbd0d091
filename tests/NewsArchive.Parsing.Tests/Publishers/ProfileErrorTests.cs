using System.Text;

using NewsArchive.Parsing.Publishers;

using Xunit;

namespace NewsArchive.Parsing.Tests.Publishers;

public sealed class ProfileErrorTests
{
    [Theory]
    [InlineData("""{ "id": "warta", "name": "Warta", "host": ["warta.id"] }""", "host")]
    [InlineData("""{ "id": "warta", "name": "Warta", "noise": [{ "kind": "promo", "text": "Ikuti", "matches": "line" }] }""", "matches")]
    [InlineData("""{ "id": "warta", "name": "Warta", "noise": [{ "kind": "spam", "text": "Ikuti" }] }""", "noise[0].kind")]
    [InlineData("""{ "id": "warta", "name": "Warta", "noise": [{ "kind": "promo", "text": "Ikuti", "match": "somewhere" }] }""", "noise[0].match")]
    [InlineData("""{ "id": "Warta", "name": "Warta" }""", "\"Warta\"")]
    [InlineData("""{ "id": "warta kota", "name": "Warta" }""", "\"warta kota\"")]
    [InlineData("""{ "id": "", "name": "Warta" }""", "\"\"")]
    [InlineData("""{ "id": "warta", "name": "" }""", "name is empty")]
    [InlineData("""{ "id": "warta" }""", "name")]
    [InlineData("""{ "name": "Warta" }""", "id")]
    [InlineData("""{ "id": null, "name": "Warta" }""", "id")]
    [InlineData("""null""", "object")]
    [InlineData("""{ "id": "warta", """, "LineNumber")]
    public void Profile_that_cannot_be_used_is_an_error_that_names_file_and_fault(string json, string fault)
    {
        var error = Assert.Throws<ProfileException>(() => ProfileReader.Read(Encoding.UTF8.GetBytes(json), "warta.json"));

        Assert.Contains("warta.json", error.Message, StringComparison.Ordinal);
        Assert.Contains(fault, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_and_trailing_commas_are_no_errors()
    {
        var profile = ProfileReader.Read("""{ "id": "warta", /* since 2020 */ "name": "Warta", "hosts": ["warta.id",], }"""u8, "warta.json");

        Assert.Equal(["warta.id"], profile.Hosts);
    }

    [Fact]
    public void Own_profile_replaces_the_one_with_its_id()
    {
        var own = ProfileReader.Read("""{ "id": "detik", "name": "Detik kami", "hosts": ["detik.example"] }"""u8, "detik.json");

        var catalog = PublisherCatalog.BuiltIn.With([own]);

        Assert.Equal("Detik kami", catalog.Find("detik")?.Name);
        Assert.Equal("detik", catalog.FindByHost("news.detik.example")?.Id);
        Assert.Null(catalog.FindByHost("news.detik.com"));
    }
}
