using System.Diagnostics;
using System.Globalization;

namespace NewsArchive.Archive.Importing.Bulk;

/// <summary>Tells whether an instance that holds a source was a program on this machine that is no more.</summary>
internal static class LocalInstances
{
    /// <summary>
    /// Nobody has to wait for the lease of a killed import then. Where it is wrong, because the program runs in a
    /// container with process numbers of its own, the fence still keeps the two apart.
    /// </summary>
    /// <param name="instance">"machine:process:number", as <see cref="Runs.ImportSettings.Instance"/> makes them.</param>
    public static bool IsGone(string instance)
    {
        if (instance.Split(':') is not [var machine, var process, _] || machine != Environment.MachineName) return false;
        if (!int.TryParse(process, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return false;
        // A container's first process has the same number as the one before it.
        if (id == Environment.ProcessId) return true;
        try
        {
            using var running = Process.GetProcessById(id);
            return running.HasExited;
        }
        catch (ArgumentException)
        {
            // The only way the framework has to say that there is none.
            return true;
        }
        catch (Exception unknown) when (unknown is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
