namespace NewsArchive.Api.Web.Words;

/// <summary>What stands on every page.</summary>
internal static class CommonWords
{
    public static readonly Phrase Tagline = new("Arsip berita Indonesia, bersih dan lengkap dengan naskah aslinya", "Indonesian news, clean, beside the untouched original");
    public static readonly Phrase SkipToContent = new("Langsung ke isi", "Skip to content");
    public static readonly Phrase MainMenu = new("Menu utama", "Main menu");
    public static readonly Phrase Search = new("Cari", "Search");
    public static readonly Phrase AddArticle = new("Urai & tambah", "Parse & add");
    public static readonly Phrase Sources = new("Sumber", "Sources");
    public static readonly Phrase Overview = new("Ikhtisar", "Overview");
    public static readonly Phrase Administration = new("Administrasi", "Administration");
    public static readonly Phrase Preferences = new("Bahasa dan tampilan", "Language and appearance");
    public static readonly Phrase ReadInIndonesian = new("Bahasa Indonesia", "Bahasa Indonesia");
    public static readonly Phrase ReadInEnglish = new("English", "English");
    public static readonly Phrase DarkTheme = new("Gelap", "Dark");
    public static readonly Phrase LightTheme = new("Terang", "Light");
    public static readonly Phrase SystemTheme = new("Ikuti sistem", "As the system");
    public static readonly Phrase ThemeLabel = new("Tampilan", "Appearance");
    public static readonly Phrase LanguageLabel = new("Bahasa", "Language");
    public static readonly Phrase KeysLabel = new("Pintasan papan ketik", "Keyboard shortcuts");
    public static readonly Phrase KeysOn = new("Nyala", "On");
    public static readonly Phrase KeysOff = new("Mati", "Off");
    public static readonly Phrase Chosen = new("terpilih", "chosen");
    public static readonly Phrase ForPrograms = new("Untuk program", "For programs");
    public static readonly Phrase RestInterface = new("Antarmuka REST", "REST interface");
    public static readonly Phrase Copy = new("Salin", "Copy");
    public static readonly Phrase Copied = new("Tersalin", "Copied");
    public static readonly Phrase Loading = new("Memuat …", "Loading …");
    public static readonly Phrase Untitled = new("Tanpa judul", "Untitled");
    public static readonly Phrase UnknownOutlet = new("Media tak dikenal", "Unknown outlet");
    public static readonly Phrase UnknownDate = new("Tanggal tak diketahui", "Date unknown");
    public static readonly Phrase ShowAsTable = new("Lihat sebagai tabel", "Show as a table");
    public static readonly Phrase Previous = new("Sebelumnya", "Previous");
    public static readonly Phrase Next = new("Berikutnya", "Next");
    public static readonly Phrase Breadcrumb = new("Letak halaman", "Where this page is");
}
