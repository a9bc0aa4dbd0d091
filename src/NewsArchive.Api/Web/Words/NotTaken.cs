using NewsArchive.Archive.Importing;

namespace NewsArchive.Api.Web.Words;

/// <summary>What a form sent and could not be taken, as a page tells it.</summary>
/// <param name="Reason">The fault in the reader's language, where one is known.</param>
internal sealed record NotTaken(PagePhrase Heading, SubmissionFault Fault, PagePhrase? Reason = null);
