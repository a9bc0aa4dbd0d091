using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Language.Sources;

/// <summary>Media known by name, and the words by which unknown ones show what they are.</summary>
internal static class MediaNames
{
    /// <summary>Agencies that stand alone in brackets behind a report: "(Reuters)".</summary>
    public static WordList Agencies { get; } = WordList.Of("reuters afp ap antara xinhua anadolu kyodo yonhap tass bloomberg dpa efe upi bernama bbc cnn cnbc");

    /// <summary>One-word names and first words of names of media that people speak to or that are cited without a domain.</summary>
    public static WordList Known { get; } = WordList.Of("""
        detikcom detik detiknews detikfinance detiksport detikhealth detikhot detikinet detikfood detiktravel detikoto detikedu detikbali detikjabar detikjateng detikjatim detiksumut detiksulsel wolipop
        kompas kompascom kompastekno tempo kontan bisnis viva vivanews merdeka merdekacom okezone sindonews sindo inews republika jpnn jppn rmol liputan6 tribun tribunnews tribunnetwork suaracom
        kumparan tirto katadata idntimes antara antaranews metrotv metrotvnews mediaindonesia cnn cnnindonesia cnbc bbc reuters afp bloomberg xinhua alarabiya aljazeera espn sky
        kapanlagi lampost posmetro gridoto hipwee fimela beritasatu jawapos solopos harianjogja bolasport turnbackhoax voi forbes fortune coindesk
        """);

    /// <summary>Words that only names of media end in or contain.</summary>
    public static WordList MediaWords { get; } = WordList.Of("""
        news times post tv tvone television radio press agency media daily mail herald tribune guardian journal magazine today online network
        telegraph independent express mirror sport sports broadcasting channel report review weekly gazette pos koran harian tabloid
        """);

    /// <summary>What sites and accounts are on, before their own name.</summary>
    public static WordList Platforms { get; } = WordList.Of("youtube instagram twitter facebook tiktok x threads telegram weibo linkedin spotify");
}
