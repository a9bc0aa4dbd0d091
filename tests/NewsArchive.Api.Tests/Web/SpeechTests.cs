using System.Reflection;

using NewsArchive.Api.Web.Preferences;
using NewsArchive.Api.Web.Words;

using Xunit;

namespace NewsArchive.Api.Tests.Web;

public sealed class SpeechTests
{
    [Theory]
    [InlineData("2024-03-04T14:30:00+07:00", "Senin, 4 Maret 2024 pukul 14.30 WIB", "Monday, 4 March 2024 at 14:30 WIB")]
    [InlineData("2024-03-01T19:10:00+09:00", "Jumat, 1 Maret 2024 pukul 17.10 WIB", "Friday, 1 March 2024 at 17:10 WIB")]
    // Midnight stands for a day whose hour nobody told.
    [InlineData("2024-03-04T00:00:00+07:00", "Senin, 4 Maret 2024", "Monday, 4 March 2024")]
    [InlineData("2023-12-31T20:00:00+00:00", "Senin, 1 Januari 2024 pukul 03.00 WIB", "Monday, 1 January 2024 at 03:00 WIB")]
    public void Times_are_told_in_WIB(string time, string indonesian, string english)
    {
        var at = DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal((indonesian, english), (NewsDates.Moment(at, PageLanguage.Indonesian), NewsDates.Moment(at, PageLanguage.English)));
    }

    [Fact]
    public void Numbers_are_grouped_as_the_language_does()
    {
        Assert.Equal(("1.234.567", "1,234,567"), (Numbers.Whole(1_234_567, PageLanguage.Indonesian), Numbers.Whole(1_234_567, PageLanguage.English)));
        Assert.Equal(("2,5 KB", "2.5 KB"), (Numbers.Bytes(2560, PageLanguage.Indonesian), Numbers.Bytes(2560, PageLanguage.English)));
        Assert.Equal(("5,5%", "42%"), (Numbers.Percent(0.055, PageLanguage.Indonesian), Numbers.Percent(0.42, PageLanguage.English)));
    }

    /// <summary>A placeholder that one language forgets would swallow what it stands for.</summary>
    [Fact]
    public void Both_languages_of_a_phrase_fill_in_the_same()
    {
        var phrases = typeof(PagePhrase).Assembly.GetTypes().Where(type => type.Namespace == typeof(PagePhrase).Namespace)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(PagePhrase)).Select(field => (field.Name, Phrase: (PagePhrase)field.GetValue(null)!)).ToList();

        Assert.True(phrases.Count > 100);
        Assert.All(phrases, phrase =>
        {
            Assert.False(string.IsNullOrWhiteSpace(phrase.Phrase.Id) || string.IsNullOrWhiteSpace(phrase.Phrase.En), phrase.Name);
            for (var i = 0; i < 4; i++)
                Assert.True(phrase.Phrase.Id.Contains($"{{{i}}}", StringComparison.Ordinal) == phrase.Phrase.En.Contains($"{{{i}}}", StringComparison.Ordinal), phrase.Name);
        });
    }
}
