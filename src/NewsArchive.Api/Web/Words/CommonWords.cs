namespace NewsArchive.Api.Web.Words;

/// <summary>What stands on every page.</summary>
internal static class CommonWords
{
    public static readonly PagePhrase Tagline = new("Arsip berita Indonesia, bersih dan lengkap dengan naskah aslinya", "Indonesian news, clean, beside the untouched original");
    public static readonly PagePhrase SkipToContent = new("Langsung ke isi", "Skip to content");
    public static readonly PagePhrase MainMenu = new("Menu utama", "Main menu");
    public static readonly PagePhrase Search = new("Cari", "Search");
    public static readonly PagePhrase AddArticle = new("Urai & tambah", "Parse & add");
    public static readonly PagePhrase Sources = new("Sumber", "Sources");
    public static readonly PagePhrase SavedSearches = new("Pencarian tersimpan", "Saved searches");
    public static readonly PagePhrase Overview = new("Ikhtisar", "Overview");
    public static readonly PagePhrase Administration = new("Administrasi", "Administration");
    public static readonly PagePhrase Preferences = new("Bahasa dan tampilan", "Language and appearance");
    public static readonly PagePhrase ReadInIndonesian = new("Bahasa Indonesia", "Bahasa Indonesia");
    public static readonly PagePhrase ReadInEnglish = new("English", "English");
    public static readonly PagePhrase DarkTheme = new("Gelap", "Dark");
    public static readonly PagePhrase LightTheme = new("Terang", "Light");
    public static readonly PagePhrase SystemTheme = new("Ikuti sistem", "As the system");
    public static readonly PagePhrase ThemeLabel = new("Tampilan", "Appearance");
    public static readonly PagePhrase LanguageLabel = new("Bahasa", "Language");
    public static readonly PagePhrase KeysLabel = new("Pintasan papan ketik", "Keyboard shortcuts");
    public static readonly PagePhrase KeysOn = new("Nyala", "On");
    public static readonly PagePhrase KeysOff = new("Mati", "Off");
    public static readonly PagePhrase Chosen = new("terpilih", "chosen");
    public static readonly PagePhrase ForPrograms = new("Untuk program", "For programs");
    public static readonly PagePhrase RestInterface = new("Antarmuka REST", "REST interface");
    public static readonly PagePhrase Copy = new("Salin", "Copy");
    public static readonly PagePhrase Copied = new("Tersalin", "Copied");
    public static readonly PagePhrase Loading = new("Memuat …", "Loading …");
    public static readonly PagePhrase Untitled = new("Tanpa judul", "Untitled");
    public static readonly PagePhrase UnknownOutlet = new("Media tak dikenal", "Unknown outlet");
    public static readonly PagePhrase UnknownDate = new("Tanggal tak diketahui", "Date unknown");
    public static readonly PagePhrase ShowAsTable = new("Lihat sebagai tabel", "Show as a table");
    public static readonly PagePhrase Previous = new("Sebelumnya", "Previous");
    public static readonly PagePhrase Next = new("Berikutnya", "Next");
    public static readonly PagePhrase Breadcrumb = new("Letak halaman", "Where this page is");
}
