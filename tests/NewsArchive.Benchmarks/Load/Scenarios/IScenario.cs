using NewsArchive.Benchmarks.Load.Pace;

namespace NewsArchive.Benchmarks.Load.Scenarios;

/// <summary>What is asked of the service.</summary>
internal interface IScenario
{
    string Name { get; }

    /// <summary>In a sentence, for the report.</summary>
    string About { get; }

    /// <summary>Connections of a closed loop at most.</summary>
    int MostConnections => int.MaxValue;

    /// <summary>Makes what takes long to make, so that it does not take the processor from the service later.</summary>
    /// <param name="requests">About how many will be sent.</param>
    void Prepare(int requests);

    /// <summary>Sends one; it does not throw.</summary>
    Task<LoadAnswer> SendAsync(LoadHttp http);
}
