namespace NewsArchive.Configuration;

/// <summary>Options with rules that attributes cannot say.</summary>
internal interface ICheckedOptions
{
    /// <returns>A sentence for each rule that is broken, with the setting's name in it and without its secrets.</returns>
    IEnumerable<string> Faults();
}
