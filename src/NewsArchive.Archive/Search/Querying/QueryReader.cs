namespace NewsArchive.Archive.Search.Querying;

/// <summary>Puts the pieces of a query together: groups, OR between neighbours, negations, fields of groups.</summary>
internal sealed class QueryReader(string text, QueryHints hints)
{
    private readonly QueryScanner _scanner = new(text, hints);
    private int _terms;

    public QueryPart? Read()
    {
        var parts = new List<QueryPart>();
        while (true)
        {
            if (ReadGroup(0, SearchField.Any, false, out var end) is { } part) parts.Add(part);
            if (end.Kind == LexemeKind.End) return QueryPart.All(parts);
            hints.StrayBracket(end.Start, end.End);
        }
    }

    /// <param name="end">The bracket that closes the group, or the query's end.</param>
    private QueryPart? ReadGroup(int depth, SearchField field, bool exact, out Lexeme end)
    {
        var group = new GroupBuilder(hints);
        while (true)
        {
            var lexeme = _scanner.Next();
            switch (lexeme.Kind)
            {
                case LexemeKind.End or LexemeKind.Close:
                    end = lexeme;
                    return group.Build();
                case LexemeKind.Or:
                    group.Or(lexeme);
                    break;
                case LexemeKind.And:
                    break;
                case LexemeKind.Not:
                    group.Not(lexeme);
                    break;
                case LexemeKind.Open:
                    if (ReadNested(lexeme, depth, field, exact) is { } nested) group.Add(nested, lexeme);
                    break;
                default:
                    var inherited = lexeme with { Field = lexeme.Field == SearchField.Any ? field : lexeme.Field, Exact = lexeme.Exact || exact };
                    if (ReadTerm(inherited) is { } term) group.Add(term, lexeme);
                    break;
            }
        }
    }

    private QueryPart? ReadNested(Lexeme open, int depth, SearchField field, bool exact)
    {
        if (depth >= SearchQueryParser.MaxDepth)
        {
            // Its words are read as the surrounding group's; its closing bracket then closes that one, which loses nothing but the grouping.
            hints.TooDeep(open.Start, open.End);
            return null;
        }

        var group = ReadGroup(depth + 1, open.Field == SearchField.Any ? field : open.Field, exact || open.Exact, out var end);
        if (end.Kind == LexemeKind.End) hints.UnclosedGroup(open.Start, end.End);
        return group;
    }

    private QueryPart? ReadTerm(Lexeme lexeme)
    {
        if (lexeme.Kind == LexemeKind.Date) return QueryDates.Read(lexeme.Body, hints, lexeme.Start, lexeme.End);
        if (lexeme.Prefix)
        {
            if (QueryWords.Prefix(lexeme) is { } prefix) return Count(lexeme, 1) ? prefix : null;
            if (lexeme.Body.Length > 0) hints.ShortPrefix(lexeme.Start, lexeme.End);
        }

        if (lexeme.Kind == LexemeKind.Word) TellUnknownField(lexeme);
        var parts = new List<QueryPart>();
        foreach (var part in QueryWords.Read(lexeme))
        {
            if (Count(lexeme, part.Node is PhraseNode phrase ? phrase.Words.Count : 1)) parts.Add(part);
        }

        return QueryPart.All(parts);
    }

    private bool Count(Lexeme lexeme, int terms)
    {
        if (_terms + terms > SearchQueryParser.MaxTerms)
        {
            hints.TooManyWords(lexeme.Start, text.Length);
            return false;
        }

        _terms += terms;
        return true;
    }

    private void TellUnknownField(Lexeme word)
    {
        var colon = word.Body.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 2 or > 16 || colon + 1 >= word.Body.Length || word.Body[colon + 1] is '/' or ':') return;
        for (var i = 0; i < colon; i++)
        {
            if (!char.IsAsciiLetter(word.Body[i])) return;
        }

        hints.UnknownField(word.Body[..colon], word.Start, word.Start + colon + 1);
    }
}
