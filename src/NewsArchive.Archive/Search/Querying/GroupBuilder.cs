namespace NewsArchive.Archive.Search.Querying;

/// <summary>The parts of a group: neighbours of OR go together, all else is joined.</summary>
internal sealed class GroupBuilder(QueryHints hints)
{
    private readonly List<List<QueryPart>> _alternatives = [];
    private readonly List<QueryPart> _excluded = [];
    private Lexeme? _or;
    private Lexeme? _not;

    public void Or(Lexeme or)
    {
        TellNot();
        if (_or is not null || _alternatives.Count == 0) hints.LoneOperator("OR", or.Start, or.End);
        else _or = or;
    }

    public void Not(Lexeme not)
    {
        TellNot();
        _not = not;
    }

    public void Add(QueryPart part, Lexeme lexeme)
    {
        if (lexeme.Negated != (_not is not null)) part = part.Not();
        _not = null;
        if (part.Negated)
        {
            if (_or is not null) hints.NegationInOr(lexeme.Start, lexeme.End);
            _or = null;
            _excluded.Add(part);
        }
        else if (_or is not null)
        {
            _or = null;
            _alternatives[^1].Add(part);
        }
        else
        {
            _alternatives.Add([part]);
        }
    }

    public QueryPart? Build()
    {
        TellNot();
        if (_or is not null) hints.LoneOperator("OR", _or.Start, _or.End);
        return QueryPart.All(_alternatives.Select(static parts => QueryPart.Any(parts)!).Concat(_excluded));
    }

    private void TellNot()
    {
        if (_not is not null) hints.LoneOperator("NOT", _not.Start, _not.End);
        _not = null;
    }
}
