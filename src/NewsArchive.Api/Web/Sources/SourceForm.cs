using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Api.Web.Sources;

/// <summary>A source as a form brings it.</summary>
internal sealed class SourceForm
{
    public string? Kind { get; set; }

    public string? Name { get; set; }

    public string? Address { get; set; }

    public string? Selector { get; set; }

    public string? Publisher { get; set; }

    public string? Schedule { get; set; }

    public string? FullArticles { get; set; }

    public static SourceForm Of(SourceDefinition definition)
    {
        var input = definition.ToInput();
        return new SourceForm
        {
            Kind = input.Kind,
            Name = input.Name,
            Address = input.Address,
            Selector = input.Selector,
            Publisher = input.Publisher,
            Schedule = input.Schedule,
            FullArticles = input.FullArticles,
        };
    }

    /// <param name="present">What is said of the source now: what the form does not ask for stays.</param>
    public SourceInput ToInput(SourceDefinition? present = null) => (present?.ToInput() ?? new SourceInput()) with
    {
        Kind = Kind,
        Name = Name,
        Address = Address,
        Selector = Selector,
        Publisher = Publisher,
        Schedule = Schedule,
        FullArticles = FullArticles,
    };
}
