using NewsArchive.Api.Web.Preferences;
using NewsArchive.Parsing;

namespace NewsArchive.Api.Web.Words;

/// <summary>Says phrases, dates and numbers in the reader's language.</summary>
internal sealed class Speech(ReaderPreferences preferences)
{
    public ReaderPreferences Preferences => preferences;

    public PageLanguage Language => preferences.Language;

    public string this[PagePhrase phrase] => phrase.In(Language);

    public string this[PagePhrase phrase, params object?[] values] => phrase.In(Language, values);

    /// <summary>A rule's reason as the parser words it.</summary>
    public string this[Explanation reason] => Language == PageLanguage.English ? reason.En : reason.Id;

    public string Day(DateTimeOffset time) => NewsDates.Day(time, Language);

    public string Moment(DateTimeOffset time) => NewsDates.Moment(time, Language);

    public string Date(DateOnly date) => NewsDates.Date(date, Language);

    /// <summary>Digits in groups of three, as the language groups them.</summary>
    public string Number(long value) => Numbers.Whole(value, Language);

    public string Bytes(long value) => Numbers.Bytes(value, Language);

    public string Percent(double share) => Numbers.Percent(share, Language);
}
