using System.Text;

using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Tests.Trust.Sequences;

/// <summary>Takes a sequence of steps in an archive and in the model, and compares the two.</summary>
internal sealed class SequenceRun : IAsyncDisposable
{
    private readonly SequenceDatabases _databases;
    private readonly List<ArchiveDigest> _digests = [];
    private SequenceDatabase _database;
    private ServiceProvider _services;
    private ModelArchive _model = ModelArchive.Empty;

    private SequenceRun(SequenceDatabases databases, SequenceDatabase database) => (_databases, _database, _services) = (databases, database, database.Open());

    /// <summary>How many processes were killed.</summary>
    public static int Kills { get; private set; }

    /// <exception cref="InvalidOperationException">The archive is not what it ought to be; the message says where.</exception>
    public static async Task RunAsync(SequenceDatabases databases, bool postgres, IReadOnlyList<ArchiveStep> steps, CancellationToken cancellationToken)
    {
        await using var run = new SequenceRun(databases, await databases.NewAsync(postgres, cancellationToken));
        foreach (var (number, step) in steps.Index())
        {
            try
            {
                await run.TakeAsync(step, cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                throw new InvalidOperationException(FormattableString.Invariant($"Step {number}, {step}: {exception.Message}"), exception);
            }
        }

        await run.CompareAsync([run._model], cancellationToken);
        await run.VerifyAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.Drop();
    }

    private Task TakeAsync(ArchiveStep step, CancellationToken cancellationToken) => step switch
    {
        KillStep killed => TakeAsync(killed, cancellationToken),
        MoveStep moved => MoveAsync(moved, cancellationToken),
        RestartStep => RestartAsync(),
        _ => TakeOneAsync(step, cancellationToken),
    };

    private async Task TakeOneAsync(ArchiveStep step, CancellationToken cancellationToken) =>
        Take(step, await new StepRunner(_services).TakeAsync(step, cancellationToken));

    /// <summary>Takes a step in the model, and compares what became of it.</summary>
    private void Take(ArchiveStep step, string outcome)
    {
        (_model, var expected) = _model.Take(step);
        if (step is SealStep) _digests.Add(ArchiveDigestJson.Deserialize(Encoding.UTF8.GetBytes(outcome)));
        else if (outcome != expected) throw new InvalidOperationException($"{step} came to '{outcome}' and not to '{expected}'.");
    }

    private async Task TakeAsync(KillStep killed, CancellationToken cancellationToken)
    {
        var outcomes = await StepProcess.RunAsync(_database, killed.Steps, _databases.NewFile("json"), killed.Told, killed.Milliseconds, cancellationToken);
        Kills++;
        foreach (var (step, outcome) in killed.Steps.Zip(outcomes)) Take(step, outcome);
        if (outcomes.Count < killed.Steps.Count)
        {
            var broken = killed.Steps[outcomes.Count];
            await CompareAsync([.. _model.Midst(broken)], cancellationToken);
            // A run that was broken off goes on when it is started again.
            if (broken is ReparseStep again) await TakeOneAsync(again with { Resuming = true }, cancellationToken);
        }

        await CompareAsync([_model], cancellationToken);
        await VerifyAsync(cancellationToken);
    }

    private async Task MoveAsync(MoveStep moved, CancellationToken cancellationToken)
    {
        var file = _databases.NewFile("jsonl");
        await _services.GetRequiredService<IArchiveExport>().WriteFileAsync(ExportFormat.Jsonl, ExportQuery.All, file, resuming: false, null, cancellationToken);
        var restore = new RestoreStep(file);
        var target = await _databases.NewAsync(!_database.Postgres, cancellationToken);
        var done = false;
        if (moved.KilledAfter is { } milliseconds)
        {
            done = (await StepProcess.RunAsync(target, [restore], _databases.NewFile("json"), 0, milliseconds, cancellationToken)).Count > 0;
            Kills++;
        }

        await DisposeAsync();
        (_database, _services) = (target, target.Open());
        // A kill between the last commit and the telling of it leaves a whole archive that takes no second one.
        if (!done && !await IsWholeAsync(cancellationToken)) await new StepRunner(_services).TakeAsync(restore, cancellationToken);
        await CompareAsync([_model], cancellationToken);
        await VerifyAsync(cancellationToken);
    }

    private async Task<bool> IsWholeAsync(CancellationToken cancellationToken)
    {
        var state = await ReadableState.ReadAsync(_services, cancellationToken);
        return state.SequenceEqual(ReadableState.Of(_model)) && (await _services.GetRequiredService<IArchiveJournal>().VerifyAsync(_digests, null, cancellationToken)).Sound;
    }

    private async Task RestartAsync()
    {
        await _services.DisposeAsync();
        _services = _database.Open();
    }

    /// <summary>Compares what can be read with what may be there, and goes on with what is.</summary>
    private async Task CompareAsync(IReadOnlyList<ModelArchive> possible, CancellationToken cancellationToken)
    {
        var state = await ReadableState.ReadAsync(_services, cancellationToken);
        foreach (var model in possible)
        {
            if (!state.SequenceEqual(ReadableState.Of(model))) continue;
            _model = model;
            return;
        }

        var expected = ReadableState.Of(possible[^1]);
        throw new InvalidOperationException(
            $"The archive is not what the model says (- expected, + found):\n{string.Join('\n', [.. expected.Except(state).Select(line => "- " + line), .. state.Except(expected).Select(line => "+ " + line)])}");
    }

    private async Task VerifyAsync(CancellationToken cancellationToken)
    {
        var report = await _services.GetRequiredService<IArchiveJournal>().VerifyAsync(_digests, null, cancellationToken);
        if (!report.Sound) throw new InvalidOperationException($"The archive is not sound: {string.Join(' ', report.Findings.Select(group => group.First.Message))}");
    }
}
