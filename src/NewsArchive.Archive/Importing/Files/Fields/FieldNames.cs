using System.Text;

using NewsArchive.Archive.Importing.Files.Items;

namespace NewsArchive.Archive.Importing.Files.Fields;

/// <summary>The names by which scrapers, exports and data sets call the fields of an article, Indonesian and English.</summary>
internal static class FieldNames
{
    private static readonly Dictionary<string, (ArticleField Field, int Rank)> Known = Table(
        // The first ones win where a table has several.
        (ArticleField.Content, "content text isi isiberita isiartikel teks konten fulltext articletext maintext cleantext rawtext body naskah artikel article berita news"),
        (ArticleField.Html, "html contenthtml bodyhtml rawhtml pagehtml"),
        (ArticleField.ContentType, "contenttype"),
        (ArticleField.Url, "url link tautan articleurl newsurl urlberita urlartikel linkberita linkartikel permalink sourceurl alamat href uri"),
        (ArticleField.Title, "title judul headline judulberita judulartikel newstitle articletitle titel"),
        (ArticleField.PublishedAt, "publishedat published datepublished publisheddate publishdate publicationdate pubdate date tanggal tanggalterbit tglterbit tanggalpublikasi tgl terbit datetime timestamp waktu time"),
        (ArticleField.Publisher, "publisher media source sumber outlet portal namamedia penerbit sitename site situs website sourcedomain domain"),
        (ArticleField.Section, "section kategori category rubrik kanal channel"),
        (ArticleField.Tags, "tags tag keywords keyword katakunci topics topik labels label"),
        (ArticleField.File, "file filename namafile"));

    /// <returns>What a column of that name is, and how willingly it is taken for it: lower ranks first. Null for any other.</returns>
    public static (ArticleField Field, int Rank)? Find(string name) => Known.TryGetValue(Fold(name), out var found) ? found : null;

    /// <summary>"Isi Berita", "isi_berita" and "isiBerita" are one name.</summary>
    private static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            if (char.IsLetterOrDigit(letter)) folded.Append(char.ToLowerInvariant(letter));
        }

        return folded.ToString();
    }

    private static Dictionary<string, (ArticleField Field, int Rank)> Table(params ReadOnlySpan<(ArticleField Field, string Names)> rows)
    {
        var table = new Dictionary<string, (ArticleField Field, int Rank)>(StringComparer.Ordinal);
        foreach (var (field, names) in rows)
        {
            foreach (var (rank, name) in names.Split(' ').Index()) table.Add(name, (field, rank));
        }

        return table;
    }
}
