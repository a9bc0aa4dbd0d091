using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Archive.Tests.Importing;

/// <summary>Stands for a program that is killed: from a moment on nothing it does reaches the journal.</summary>
internal sealed class AwayJournal
{
    public bool IsAway { get; set; }

    public bool WasAway { get; set; }

    /// <summary>Puts itself before the journal and the claims of an instance.</summary>
    public void Wrap(IServiceCollection services)
    {
        var journal = services.Last(service => service.ServiceType == typeof(IRunJournal)).ImplementationType!;
        var claims = services.Last(service => service.ServiceType == typeof(IRunClaims)).ImplementationType!;
        services.AddSingleton<IRunJournal>(provider => new Journal(this, (IRunJournal)ActivatorUtilities.CreateInstance(provider, journal)));
        services.AddSingleton<IRunClaims>(provider => new Claims(this, (IRunClaims)ActivatorUtilities.CreateInstance(provider, claims)));
    }

    private T Reach<T>(T inner) => IsAway ? throw new ArchiveUnavailableException("The program is gone.") : inner;

    private sealed class Journal(AwayJournal away, IRunJournal inner) : IRunJournal
    {
        public Task<SourceMemory> BeginAsync(ClaimedRun run, SourceReading reading, int most, CancellationToken cancellationToken) =>
            away.Reach(inner).BeginAsync(run, reading, most, cancellationToken);

        public Task<IReadOnlyList<PendingItem>> NextAsync(ClaimedRun run, int most, CancellationToken cancellationToken) =>
            away.Reach(inner).NextAsync(run, most, cancellationToken);

        public Task AdvanceAsync(ClaimedRun run, PendingItem item, string position, ItemResult sofar, CancellationToken cancellationToken) =>
            away.Reach(inner).AdvanceAsync(run, item, position, sofar, cancellationToken);

        public Task<bool> SettleAsync(ClaimedRun run, PendingItem item, ItemResult result, DateTimeOffset? retryAt, CancellationToken cancellationToken) =>
            away.Reach(inner).SettleAsync(run, item, result, retryAt, cancellationToken);

        public Task EndAsync(ClaimedRun run, RunEnd ending, CancellationToken cancellationToken) => away.Reach(inner).EndAsync(run, ending, cancellationToken);
    }

    private sealed class Claims(AwayJournal away, IRunClaims inner) : IRunClaims
    {
        public Task<ClaimedRun?> ClaimAsync(string owner, TimeSpan lease, Guid? onlySource, CancellationToken cancellationToken) =>
            away.Reach(inner).ClaimAsync(owner, lease, onlySource, cancellationToken);

        public Task<bool> RenewAsync(ClaimedRun run, TimeSpan lease, CancellationToken cancellationToken) => away.Reach(inner).RenewAsync(run, lease, cancellationToken);

        public Task<bool> BreakAsync(Guid sourceId, Func<string, bool> isGone, CancellationToken cancellationToken) =>
            away.Reach(inner).BreakAsync(sourceId, isGone, cancellationToken);

        public Task ReleaseAsync(ClaimedRun run, CancellationToken cancellationToken) => away.Reach(inner).ReleaseAsync(run, cancellationToken);
    }
}
