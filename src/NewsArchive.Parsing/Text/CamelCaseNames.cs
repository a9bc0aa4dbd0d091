namespace NewsArchive.Parsing.Text;

/// <summary>Names with a capital inside, which look like two words that lost the space between them.</summary>
internal static class CamelCaseNames
{
    private static readonly WordList Names = WordList.Of("""
        AirAsia AirNav AppStore BeritaSatu BukaLapak ChatGPT DeepSeek EuroLeague FedEx FinTech GoFood GoPay GoRide GoTo GrabFood GrabBike HiFi InJourney iPad iPhone iNews JakLingko JobFair KapanLagi
        LinkAja LinkedIn MacBook MasterChef McDonald McLaren MotoGP MyPertamina NasDem NewJeans OpenAI OneWeb PayLater PayPal PeduliLindungi PlayStation PlayStore PowerPoint QuickCount RedDoorz SatuSehat
        SeaBank ShopeeFood ShopeePay SmackDown SpaceX StarCraft SuperApp TikTok TransJakarta TransJateng TransNusa TurnBackHoax WhatsApp WiFi WikiLeaks WordPress YouTube YouTuber YouTubers
        """);

    public static bool Contains(ReadOnlySpan<char> word) => Names.Contains(Words.Bare(word)) || Words.Bare(word).StartsWith("Mc", StringComparison.Ordinal) || Words.Bare(word).StartsWith("Mac", StringComparison.Ordinal);
}
