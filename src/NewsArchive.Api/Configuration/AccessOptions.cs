using System.ComponentModel.DataAnnotations;

namespace NewsArchive.Configuration;

/// <summary>Section `Access`: who may do what.</summary>
internal sealed class AccessOptions
{
    public const string Section = "Access";

    /// <summary>Whether reading needs a key; default that it does, once the first key is made.</summary>
    public ReadAccess Reading { get; set; } = ReadAccess.Keyed;

    /// <summary>Lets the service listen beyond this machine before there is a key; default false. It is not writable from there even so.</summary>
    public bool AllowNetworkWithoutKey { get; set; }

    /// <summary>How long somebody stays signed in on the web pages without using them, in hours; default 12.</summary>
    [Range(1, 24 * 90)]
    public int SessionHours { get; set; } = 12;

    /// <summary>Folder of the keys that sessions are sealed with, to keep them over restarts and for several instances; default the user's own.</summary>
    public string? SessionKeysFolder { get; set; }
}

/// <summary>Who may read.</summary>
internal enum ReadAccess
{
    /// <summary>Whoever has a key; before there is one, this machine.</summary>
    Keyed,

    /// <summary>Everybody.</summary>
    Public,
}
