namespace NewsArchive.Parsing.Publishers;

/// <summary>What is known of an outlet's pages. Where no selector finds anything, the page is read like one of an unknown outlet.</summary>
public sealed record PageProfile
{
    /// <summary>
    /// Elements that hold the article's text, in order of trust: <c>tag</c>, <c>#id</c>, <c>.class</c> and what they can be put
    /// together to (<c>div#content.read</c>); a class that ends in <c>*</c> stands for all that begin so.
    /// </summary>
    public IReadOnlyList<string> Content { get; init => field = value ?? []; } = [];

    /// <summary>Elements inside it that are no part of the article.</summary>
    public IReadOnlyList<ProfileBox> Remove { get; init => field = value ?? []; } = [];
}

/// <param name="Kind">What it is.</param>
/// <param name="Element">Its selector, as in <see cref="PageProfile.Content"/>.</param>
public sealed record ProfileBox(RemovedKind Kind, string Element);
