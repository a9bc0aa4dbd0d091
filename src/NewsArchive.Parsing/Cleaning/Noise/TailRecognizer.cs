using NewsArchive.Parsing.Cleaning.Drafting;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Cleaning.Noise;

/// <summary>Takes out what sites list around an article: topics, and the times of other articles.</summary>
internal static class TailRecognizer
{
    private const int MaxTagLength = 60;
    private const int MaxTagList = 200;

    private static readonly string[] TagLabels = ["Tags:", "Tags :", "Tag:", "Tag :", "Topik:", "Topik :", "Topik Terkait", "Tag Terpopuler", "TAGS", "Kata kunci:"];

    private static readonly WordFilter MayBeLabel = new(TagLabels);

    public static void Recognize(Draft draft)
    {
        LabelledTags(draft);
        TagsBehindSignOff(draft);
        TimeRecognizer.RecognizeRail(draft);
    }

    private static void LabelledTags(Draft draft)
    {
        for (var i = 0; i < draft.Lines.Length; i++)
        {
            if (!draft.Lines[i].IsOpen || !IsTagLabel(draft.Text(i), out var label)) continue;
            var last = i;
            AddTags(draft, draft.Text(i)[label..]);
            for (var next = draft.NextOpen(i); next >= 0 && draft.Lines[next].Length <= MaxTagLength; next = draft.NextOpen(next))
            {
                draft.Tags.Add(draft.Text(next).ToString());
                last = next;
            }

            draft.ClaimLines(i, last, RemovedKind.Metadata, NoiseRules.Tags);
        }
    }

    private static bool IsTagLabel(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        if (text.Length > MaxTagList || !MayBeLabel.MayBegin(text)) return false;
        foreach (var label in TagLabels)
        {
            if (!text.StartsWith(label, StringComparison.OrdinalIgnoreCase)) continue;
            length = label.Length;
            return label[^1] == ':' || text.Length == label.Length;
        }

        return false;
    }

    private static void AddTags(Draft draft, ReadOnlySpan<char> list)
    {
        foreach (var range in list.SplitAny(",;#|"))
        {
            var tag = list[range].Trim();
            if (Characters.HasContent(tag)) draft.Tags.Add(tag.ToString());
        }
    }

    /// <summary>Behind a sign-off nothing of the article follows: short lines there are its topics.</summary>
    private static void TagsBehindSignOff(Draft draft)
    {
        if (draft.SignOffLine < 0) return;
        for (var i = draft.NextOpen(draft.SignOffLine); i >= 0; i = draft.NextOpen(i))
        {
            if (draft.Lines[i].Length > MaxTagLength || Sentences.EndsSentence(draft.Text(i))) return;
        }

        for (var i = draft.NextOpen(draft.SignOffLine); i >= 0; i = draft.NextOpen(i))
        {
            draft.Tags.Add(draft.Text(i).ToString());
            draft.ClaimLines(i, i, RemovedKind.Metadata, NoiseRules.TagsAfterSignOff);
        }
    }
}
