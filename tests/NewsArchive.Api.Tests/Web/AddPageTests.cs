using Microsoft.Playwright;

using NewsArchive.Api.Tests.Web.Browsing;

using Xunit;

using static Microsoft.Playwright.Assertions;

namespace NewsArchive.Api.Tests.Web;

/// <summary>Trying the parser and adding articles.</summary>
[Collection(nameof(WebSite))]
public sealed class AddPageTests(WebSite site)
{
    private const string Story =
        "Liputan6.com, Kupang - Tenun ikat dipamerkan di dermaga lama, Sabtu (9/3/2024).\nBaca Juga\nPerahu Hias Ramaikan Teluk Kupang\nPameran itu berlangsung dua hari dan tidak dipungut biaya.";

    [Fact]
    public async Task The_split_shows_while_typing()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/add");
        await visit.Page.GetByLabel("Teks atau HTML").FillAsync(Story);

        await Expect(visit.Page.Locator("#hasil .piece.removed .piece-label")).ToHaveTextAsync("tautan terkait");
        await Expect(visit.Page.Locator("#hasil .found")).ToContainTextAsync("Kupang");
        Assert.EndsWith("/add", visit.Page.Url, StringComparison.Ordinal);
        // What was typed is still there.
        Assert.Equal(Story, await visit.Page.GetByLabel("Teks atau HTML").InputValueAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Outlet_title_and_date_are_corrected_and_the_article_is_saved(bool scripts)
    {
        var story = Story.Replace("dua hari", scripts ? "tiga hari" : "empat hari", StringComparison.Ordinal);
        await using var visit = await site.VisitAsync(new Look(Scripts: scripts));
        await visit.OpenAsync("/add");
        await visit.Page.GetByLabel("Teks atau HTML").FillAsync(story);
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Lihat hasilnya" }).ClickAsync();
        await Expect(visit.Page.Locator("#hasil")).ToContainTextAsync("related-next-line");
        await visit.Page.GetByLabel("Judul").FillAsync("Tenun Ikat di Dermaga Lama");
        await visit.Page.GetByLabel("Media", new PageGetByLabelOptions { Exact = true }).FillAsync("Antara");
        await visit.Page.GetByLabel("Terbit (WIB)").FillAsync("2024-03-10T07:45");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Simpan ke arsip" }).ClickAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Artikel disimpan.");
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Tenun Ikat di Dermaga Lama");
        await Expect(visit.Page.Locator(".kicker")).ToContainTextAsync("ANTARA");
        await Expect(visit.Page.Locator(".byline")).ToContainTextAsync("Minggu, 10 Maret 2024 pukul 07.45 WIB");
    }

    [Fact]
    public async Task What_cannot_be_taken_is_told_beside_the_form()
    {
        await using var visit = await site.VisitAsync(Look.NoScripts);
        await visit.OpenAsync("/add");
        await visit.Page.GetByLabel("Teks atau HTML").FillAsync(Story);
        await visit.Page.GetByLabel("Terbit (WIB)").FillAsync("kemarin");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Simpan ke arsip" }).ClickAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("publishedAt");
        await Expect(visit.Page.GetByLabel("Terbit (WIB)")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(visit.Page.GetByLabel("Teks atau HTML")).ToHaveValueAsync(Story);
    }

    [Fact]
    public async Task Files_are_uploaded_and_each_is_told_about()
    {
        await using var visit = await site.VisitAsync(Look.NoScripts);
        await visit.OpenAsync("/add");
        await visit.Page.GetByLabel("Pilih berkas").SetInputFilesAsync(
        [
            File("satu.txt", "Antara - Pelabuhan kecil di Alor mulai disinggahi kapal cepat."),
            File("dua.html", "<html><body><h1>Kapal</h1><p>Maumere - Kapal cepat kedua tiba pada hari Senin dan langsung penuh.</p></body></html>"),
            File("tiga.pdf", "%PDF"),
            File("empat.csv", "judul,isi\nKapal Pustaka,Kapal pustaka singgah di Kaimana dengan seribu buku anak.\nDermaga,Dermaga kayu di Banda Neira diperbaiki warga sebelum musim angin barat.\n"),
            File("lima.ndjson", """{"content": "Ambon - Festival bahari dibuka di pelabuhan lama pada hari Jumat.", "title": "Festival"}"""),
        ]);
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Unggah dan simpan" }).ClickAsync();

        await Expect(visit.Page.Locator("#hasil-unggahan tbody tr")).ToHaveCountAsync(6);
        await Expect(visit.Page.Locator("#hasil-unggahan")).ToContainTextAsync("empat.csv:3");
        await Expect(visit.Page.Locator("#hasil-unggahan")).ToContainTextAsync("Jenis berkas ini tidak dapat dibaca.");
        await visit.Page.Locator("#hasil-unggahan a").First.ClickAsync();
        await Expect(visit.Page.Locator(".article-text")).ToContainTextAsync("Pelabuhan kecil di Alor");
    }

    [Fact]
    public async Task Files_that_are_dropped_are_uploaded()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/add");
        await visit.Page.EvaluateAsync(
            """
            () => {
              const data = new DataTransfer();
              data.items.add(new File(['Antara - Kapal pustaka singgah di Wakatobi dan membawa dua ribu buku.'], 'kapal.txt', { type: 'text/plain' }));
              document.querySelector('[data-drop]').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
            }
            """);

        await Expect(visit.Page.Locator("#hasil-unggahan")).ToContainTextAsync("disimpan");
    }

    [Fact]
    public async Task The_bookmarklet_brings_the_page_that_is_read_into_the_form()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/add");
        var bookmark = await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Kirim ke NewsArchive" }).GetAttributeAsync("href");
        var script = Uri.UnescapeDataString(bookmark!["javascript:".Length..]);
        await visit.Page.RouteAsync("**/berita-lain", route => route.FulfillAsync(new RouteFulfillOptions
        {
            ContentType = "text/html; charset=utf-8",
            Body = "<html><head><title>Perahu</title><script>window.jahat = 1</script></head><body><article><h1>Perahu Baru</h1><p>Ende - Perahu baru nelayan diluncurkan pada hari Kamis dan diberkati bersama.</p></article></body></html>",
        }));
        await visit.Page.GotoAsync("/berita-lain");
        var form = await visit.Page.RunAndWaitForPopupAsync(() => visit.Page.EvaluateAsync(script));

        await Expect(form.GetByRole(AriaRole.Status)).ToContainTextAsync("Halaman dari penanda diterima");
        await Expect(form.Locator("#hasil .clean")).ToContainTextAsync("Perahu baru nelayan diluncurkan");
        Assert.EndsWith("/berita-lain", await form.GetByLabel("Alamat laman").InputValueAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("jahat", await form.GetByLabel("Teks atau HTML").InputValueAsync(), StringComparison.Ordinal);
        Assert.EndsWith("/add", form.Url, StringComparison.Ordinal);
    }

    private static FilePayload File(string name, string content) =>
        new() { Name = name, MimeType = "application/octet-stream", Buffer = System.Text.Encoding.UTF8.GetBytes(content) };
}
