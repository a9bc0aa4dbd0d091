using NewsArchive.Archive.Model;

namespace NewsArchive.Cli.Commands;

/// <summary>Counts what became of imported articles.</summary>
internal sealed class ImportTally
{
    public int Created { get; private set; }

    public int Unchanged { get; private set; }

    public int Revised { get; private set; }

    public int Failed { get; private set; }

    public int All => Created + Unchanged + Revised + Failed;

    public void Count(IngestOutcome outcome)
    {
        switch (outcome)
        {
            case IngestOutcome.Created: Created++; break;
            case IngestOutcome.Unchanged: Unchanged++; break;
            case IngestOutcome.Revised: Revised++; break;
            default: throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null);
        }
    }

    public void CountFailed() => Failed++;

    public override string ToString() => $"{Created} created, {Unchanged} unchanged, {Revised} revised, {Failed} failed";
}
