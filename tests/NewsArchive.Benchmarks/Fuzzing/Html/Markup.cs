namespace NewsArchive.Benchmarks.Fuzzing.Html;

/// <summary>Pieces of markup that rules look for, and those that have broken parsers before.</summary>
internal static class Markup
{
    private static readonly string[] All =
    [
        "<", ">", "</", "/>", "<!", "<?", "<!--", "-->", "--!>", "<![CDATA[", "]]>", "<!DOCTYPE html>", "&", "&#", "&#x", "&#0;", "&#xD800;", "&#x10FFFF;", "&nbsp;", "&acirc;&euro;&trade;", "&notit;", "\"", "'", "=", "\0", "\uFEFF",
        "<html>", "<head>", "</head>", "<body>", "</body>", "</html>", "<title>", "</title>", "<base href=\"//x\">", "<base href='javascript:a'>", "<frameset>", "<frame>", "<noframes>", "<noscript>", "</noscript>", "<template>", "</template>",
        "<script>", "</script>", "<script><!--<script>", "<style>", "</style>", "<textarea>", "</textarea>", "<plaintext>", "<xmp>", "<iframe src=\"https://www.youtube.com/embed/a\">", "</iframe>", "<object>", "<select><option>", "</select>",
        "<svg>", "</svg>", "<svg><desc>", "<svg><foreignObject><p>", "<math>", "<math><mi>", "<math><annotation-xml encoding=\"text/html\">", "</math>", "<svg/onload=a>",
        "<table>", "<tr>", "<td>", "</td>", "</tr>", "</table>", "<table><tr><td><table>", "<caption>", "<colgroup><col span=9999999>", "<tbody>", "<td colspan=99999999 rowspan=99999999>",
        "<div>", "</div>", "<p>", "</p>", "<br>", "<br/>", "<br><br>", "<hr>", "<span>", "</span>", "<b>", "</b>", "<i>", "</i>", "<b><i>", "</b></i>", "<a href=\"/x\">", "<a>", "</a>", "<a href=\"javascript:alert(1)\">", "<font color=red>", "<nobr>", "<u><s>",
        "<ul>", "<ol>", "<li>", "</li>", "</ul>", "<dl><dt>", "<dd>", "<blockquote>", "</blockquote>", "<h1>", "</h1>", "<h2>", "</h2>", "<h3>Baca Juga</h3>", "<figure>", "<figcaption>", "</figcaption>", "</figure>", "<img src=x>", "<video>", "<form>", "</form>", "<button>", "<details><summary>",
        "<article>", "</article>", "<main>", "<section>", "<aside>", "<nav>", "<header>", "<footer>", "<time datetime=\"2025-13-45T99:99\">", "<time>", "<div hidden>", "<div style=\"display:none\">", "<div class=\"article-body\">", "<div class=\"detail__body-text\">", "<div class=\"related\">", "<div class='ads share tag-list comment'>",
        "<div itemscope itemtype=\"https://schema.org/NewsArticle\">", "<span itemprop=\"author\">", "<div itemprop=\"articleBody\">", "<meta property=\"og:title\" content=\"", "<meta property=og:url content=http://[>", "<meta property=\"article:published_time\" content=\"9999-12-31T23:59:59+14:00\">", "<meta name=\"keywords\" content=\"a,,,;b|\">", "<link rel=canonical href=\"http://a:99999/\">", "<link rel=next href=?page=2>",
        "<script type=\"application/ld+json\">", "<script type=\"application/ld+json\">{\"@graph\":[{\"@graph\":[", "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":[[[{\"@value\":1e999}]]],\"author\":{\"name\":null}}</script>", "{\"@type\":", "[[[[[[[[", "\\u00", "\"articleBody\":\"",
        "<p>Penulis: A Editor: B</p>", "<p>***</p>", "<strong>Baca juga:</strong>", "[Gambas:Video 20detik]", "Senin, 3 Februari 2025 10:00 WIB", "<x-y z>", "<a b c d e f g h i j k l m n>", "<p/", "<p class", "<p class=", "<p class='", "\u202E", "\uD83D",
    ];

    public static string Any(Random random) => All[random.Next(All.Length)];
}
