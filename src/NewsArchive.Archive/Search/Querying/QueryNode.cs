using NewsArchive.Archive.Search.Analysis;

namespace NewsArchive.Archive.Search.Querying;

/// <summary>A part of a query, as a tree: see the kinds below.</summary>
public abstract record QueryNode
{
    private protected QueryNode()
    {
    }
}

/// <summary>All of them, in the order written; at least two. <see cref="NotNode"/>s only take away from what the others match.</summary>
public sealed record AllNode(IReadOnlyList<QueryNode> Children) : QueryNode;

/// <summary>Any of them; at least two, none a <see cref="NotNode"/>.</summary>
public sealed record AnyNode(IReadOnlyList<QueryNode> Children) : QueryNode;

/// <summary>What the child does not match. Stands at the root or directly below an <see cref="AllNode"/>; the child is no NotNode.</summary>
public sealed record NotNode(QueryNode Child) : QueryNode;

/// <param name="Field">Any, Title or Subheading; of the others the value's words.</param>
/// <param name="Word">Compare <see cref="AnalyzedWord.Stem"/>, or <see cref="AnalyzedWord.Text"/> where <paramref name="Exact"/>.</param>
/// <param name="Exact">From <c>=word</c>: this form of the word only.</param>
public sealed record TermNode(SearchField Field, AnalyzedWord Word, bool Exact) : QueryNode;

/// <summary>Words one after the other.</summary>
/// <param name="Words">At least two, at positions that follow each other.</param>
/// <param name="Exact">From <c>="two words"</c>: these forms only.</param>
public sealed record PhraseNode(SearchField Field, IReadOnlyList<AnalyzedWord> Words, bool Exact) : QueryNode;

/// <summary>Words that begin so.</summary>
/// <param name="Prefix">Folded, not stemmed, letters and digits only, at least <see cref="SearchQueryParser.MinPrefixLength"/> characters. Compare with <see cref="AnalyzedWord.Text"/>.</param>
public sealed record PrefixNode(SearchField Field, string Prefix) : QueryNode;

/// <summary>Publication time (of archiving, where that is unknown).</summary>
/// <param name="From">Inclusive, UTC; null for no bound.</param>
/// <param name="Until">Exclusive, UTC; null for no bound. Never both null.</param>
public sealed record DateNode(DateTimeOffset? From, DateTimeOffset? Until) : QueryNode;
