using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NewsArchive.Api.Tests.Hosts;

/// <summary>The forms of the pages, filled in and sent as a browser without scripts would.</summary>
internal static class PageForm
{
    public const string TokenField = "__RequestVerificationToken";

    /// <returns>The token that a page puts into its forms; the client keeps the cookie that belongs to it.</returns>
    public static async Task<string> TokenAsync(HttpClient client, string page) =>
        (await FormsAsync(client, page)).Select(form => Fields(form).GetValueOrDefault(TokenField)).OfType<string>().FirstOrDefault()
        ?? throw new InvalidOperationException($"{page} has no form with a token.");

    /// <summary>Reads the page, fills in the form that leads to an address, and sends it; every other field as the page has it.</summary>
    public static async Task<HttpResponseMessage> SendFormAsync(this HttpClient client, string page, string action, params (string Name, string Value)[] fields)
    {
        var form = (await FormsAsync(client, page)).FirstOrDefault(form => (form.GetAttribute("action") ?? page) == action);
        var values = form is null ? new Dictionary<string, string> { [TokenField] = await TokenAsync(client, page) } : Fields(form);
        foreach (var (name, value) in fields) values[name] = value;
        using var content = new FormUrlEncodedContent(values);
        return await client.PostAsync(action, content, ApiHost.Stop);
    }

    private static async Task<IEnumerable<IHtmlFormElement>> FormsAsync(HttpClient client, string page) =>
        new HtmlParser().ParseDocument(await client.GetStringAsync(page, ApiHost.Stop)).Forms;

    private static Dictionary<string, string> Fields(IHtmlFormElement form)
    {
        var fields = new Dictionary<string, string>();
        foreach (var element in form.Elements)
        {
            var (name, value) = element switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => (null, null),
                IHtmlInputElement input => (input.Name, input.Value),
                IHtmlTextAreaElement area => (area.Name, area.Value),
                IHtmlSelectElement select => (select.Name, select.Value),
                _ => (null, null),
            };
            if (name is { Length: > 0 }) fields[name] = value ?? "";
        }

        return fields;
    }
}
