using NewsArchive.Archive.Importing;
using NewsArchive.Parsing;
using NewsArchive.Parsing.Publishers;

using Xunit;

namespace NewsArchive.Archive.Tests;

public sealed class PublisherFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsarchive-profiles-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_profile_of_the_folder_is_known_beside_the_built_in_ones()
    {
        File.WriteAllText(Path.Combine(_folder, "kabardesa.json"), """{"id": "kabardesa", "name": "Kabar Desa", "brands": ["Kabar Desa"]}""");

        var catalog = PublisherFolder.Read(_folder);
        var article = new ArticleParser(catalog).ParseText("Kabar Desa, Sleman - Warga memanen ikan nila di kolam desa, Minggu.");

        Assert.Equal(new PublisherReference("kabardesa", "Kabar Desa"), article.Publisher);
        Assert.NotNull(catalog.Find("liputan6"));
    }

    [Fact]
    public void A_profile_with_a_known_id_replaces_the_built_in_one()
    {
        File.WriteAllText(Path.Combine(_folder, "detik.json"), """{"id": "detik", "name": "Detik kami"}""");

        Assert.Equal("Detik kami", PublisherFolder.Read(_folder).Find("detik")?.Name);
    }

    [Theory]
    [InlineData("{\"id\": \"x\"")]
    [InlineData("{\"id\": \"X Y\", \"name\": \"Z\"}")]
    [InlineData("{\"id\": \"x\", \"name\": \"X\", \"colour\": \"red\"}")]
    public void A_file_that_is_no_profile_is_named_in_the_error(string json)
    {
        File.WriteAllText(Path.Combine(_folder, "rusak.json"), json);

        var fault = Assert.Throws<ArchiveConfigurationException>(() => PublisherFolder.Read(_folder));

        Assert.Contains("rusak.json", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_an_error_and_no_folder_is_none()
    {
        Assert.Throws<ArchiveConfigurationException>(() => PublisherFolder.Read(Path.Combine(_folder, "tiada")));
        Assert.Same(PublisherCatalog.BuiltIn, PublisherFolder.Read(null));
    }
}
