using System.Globalization;
using System.Text;

namespace NewsArchive.Api.Web.Articles;

/// <summary>Characters that nobody sees and that turn what others see around.</summary>
internal static class InvisibleCharacters
{
    /// <summary>Text on one line without control and direction characters, for fields of other programs.</summary>
    public static string Without(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter)) clean.Append(' ');
            else if (!char.IsControl(letter) && char.GetUnicodeCategory(letter) != UnicodeCategory.Format) clean.Append(letter);
        }

        return clean.ToString();
    }
}
