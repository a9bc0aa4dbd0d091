namespace NewsArchive.Parsing;

/// <summary>Which limit a page is over.</summary>
public enum PageFault
{
    TooLong,
    TooManyElements,
    TooDeep,
    TooManyAttributes,
    TooCostly,
}

/// <summary>A page that is not read because it is over one of the <see cref="PageLimits"/>; the message says which, and where.</summary>
public sealed class PageRefusedException(PageFault fault, string message) : Exception(message)
{
    public PageFault Fault => fault;
}
