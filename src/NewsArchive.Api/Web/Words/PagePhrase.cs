using System.Globalization;

using NewsArchive.Api.Web.Preferences;

namespace NewsArchive.Api.Web.Words;

/// <summary>Something the pages say, in each of their languages: a phrase without one of them does not compile.</summary>
/// <param name="Id">In Indonesian; `{0}` and so on stand for what is filled in.</param>
/// <param name="En">In English.</param>
internal sealed record PagePhrase(string Id, string En)
{
    public string In(PageLanguage language) => language == PageLanguage.English ? En : Id;

    public string In(PageLanguage language, params object?[] values) => string.Format(CultureInfo.InvariantCulture, In(language), values);
}
