using NewsArchive.Parsing;

namespace NewsArchive.Api.Web.Reading;

/// <summary>A piece of an original.</summary>
/// <param name="Number">Its place in the original, from 1.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As the original has it.</param>
/// <param name="Start">Offset in the original's text.</param>
/// <param name="Block">Index of the block it belongs to; null where it belongs to none.</param>
/// <param name="Rule">The rule that decided; null where nothing had to be decided.</param>
/// <param name="Reason">The rule in words.</param>
internal sealed record Piece(int Number, PieceKind Kind, string Text, int Start, int? Block, string? Rule, Explanation? Reason)
{
    /// <summary>What lies between this piece and the one before: white space and marks.</summary>
    public string Before { get; init; } = "";

    /// <summary>Its name in addresses, and what scripts know it by.</summary>
    public string Anchor => FormattableString.Invariant($"potongan-{Number}");
}
