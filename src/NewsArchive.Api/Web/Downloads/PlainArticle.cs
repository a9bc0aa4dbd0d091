using System.Text;

using NewsArchive.Api.Web.Articles;
using NewsArchive.Parsing;

namespace NewsArchive.Api.Web.Downloads;

/// <summary>An article as plain text: title, then the blocks, a blank line between them.</summary>
internal static class PlainArticle
{
    public static string Write(ParsedArticle article)
    {
        var text = new StringBuilder();
        if (article.Title is { } title) text.Append(InvisibleCharacters.Without(title)).Append("\n\n");
        for (var i = 0; i < article.Blocks.Count; i++)
        {
            var block = article.Blocks[i];
            if (i == 0) text.Append(article.Dateline?.Text.Trim()).Append(article.Dateline is null ? "" : " ");
            else text.Append(IsOneList(article.Blocks[i - 1], block) ? "\n" : "\n\n");
            text.Append(block.Kind == BlockKind.ListItem ? "- " : "").Append(block.Text);
        }

        return text.Append('\n').ToString();
    }

    internal static bool IsOneList(ArticleBlock before, ArticleBlock block) =>
        before.Kind == block.Kind && block.Kind is BlockKind.ListItem or BlockKind.Table;
}
