using NewsArchive.Archive.Search.Analysis;

namespace NewsArchive.Archive.Search.Querying;

/// <summary>Turns words and quotations of a query into what is looked up, by the analysis that articles go through.</summary>
internal static class QueryWords
{
    /// <summary>One part for each word; a compound is looked up whole or by its parts in a row.</summary>
    public static IEnumerable<QueryPart> Read(Lexeme lexeme)
    {
        var tokens = TextAnalyzer.Analyze(lexeme.Body);
        if (lexeme.Exact) return Exact(lexeme, tokens);
        return lexeme.Kind == LexemeKind.Quote ? Phrase(lexeme, tokens) : Words(lexeme, tokens);
    }

    /// <returns>The words' beginning, or null where it is too short.</returns>
    public static QueryPart? Prefix(Lexeme lexeme)
    {
        var prefix = Folding.Fold(lexeme.Body);
        if (prefix.Length < SearchQueryParser.MinPrefixLength) return null;
        return new QueryPart(new PrefixNode(lexeme.Field, prefix), $"{FieldNames.Prefix(lexeme.Field)}{prefix}*");
    }

    private static IEnumerable<QueryPart> Words(Lexeme lexeme, IReadOnlyList<AnalyzedToken> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var echo = Echo(lexeme, token);
            if (!token.Extra)
            {
                yield return new QueryPart(new TermNode(lexeme.Field, token.Word, false), echo);
                continue;
            }

            var parts = new List<AnalyzedWord>();
            while (i + 1 < tokens.Count && tokens[i + 1].End <= token.End) parts.Add(tokens[++i].Word);
            var whole = new TermNode(lexeme.Field, token.Word, false);
            yield return new QueryPart(parts.Count < 2 ? whole : new AnyNode([whole, new PhraseNode(lexeme.Field, parts, false)]), echo);
        }
    }

    private static IEnumerable<QueryPart> Phrase(Lexeme lexeme, IReadOnlyList<AnalyzedToken> tokens)
    {
        var words = tokens.Where(static token => !token.Extra).Select(static token => token.Word).ToList();
        var echo = $"{FieldNames.Prefix(lexeme.Field)}\"{lexeme.Body}\"";
        if (words.Count == 1) yield return new QueryPart(new TermNode(lexeme.Field, words[0], false), echo);
        else if (words.Count > 1) yield return new QueryPart(new PhraseNode(lexeme.Field, words, false), echo);
    }

    private static IEnumerable<QueryPart> Exact(Lexeme lexeme, IReadOnlyList<AnalyzedToken> tokens)
    {
        var words = tokens.Where(static token => !token.Extra).Select(static token => token.Word).ToList();
        var body = lexeme.Kind == LexemeKind.Quote ? $"\"{lexeme.Body}\"" : lexeme.Body;
        var echo = $"{FieldNames.Prefix(lexeme.Field)}={body}";
        if (words.Count == 1) yield return new QueryPart(new TermNode(lexeme.Field, words[0], true), echo);
        else if (words.Count > 1) yield return new QueryPart(new PhraseNode(lexeme.Field, words, true), echo);
    }

    private static string Echo(Lexeme lexeme, AnalyzedToken token)
    {
        var word = lexeme.Body[token.Start..token.End];
        // Tags are written with their sign: without it the parts would not be known.
        if (token.Start > 0 && lexeme.Body[token.Start - 1] is '#' or '\uFF03') word = "#" + word;
        return FieldNames.Prefix(lexeme.Field) + (word is "OR" or "ATAU" or "AND" or "DAN" or "NOT" or "BUKAN" ? $"\"{word}\"" : word);
    }
}
