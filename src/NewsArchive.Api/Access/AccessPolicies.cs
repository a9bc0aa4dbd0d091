using Microsoft.AspNetCore.Authorization;

using NewsArchive.Archive.Access;

namespace NewsArchive.Api.Access;

/// <summary>The rules behind the declarations.</summary>
internal static class AccessPolicies
{
    public const string Measurements = "measurements";

    public static string Of(Scope scope) => $"scope:{scope}";

    public static void Add(AuthorizationOptions options)
    {
        foreach (var scope in Enum.GetValues<Scope>()) options.AddPolicy(Of(scope), Policy(new ScopeRequirement(scope)));
        options.AddPolicy(Measurements, Policy(new MeasurementsRequirement()));
        options.DefaultPolicy = Policy(new ScopeRequirement(Scope.Admin));
        // An endpoint that declares nothing was forgotten, not meant for all.
        options.FallbackPolicy = new AuthorizationPolicyBuilder().AddRequirements(new NothingDeclaredRequirement()).Build();
    }

    private static AuthorizationPolicy Policy(IAuthorizationRequirement requirement) =>
        new AuthorizationPolicyBuilder(AccessSchemes.Key, AccessSchemes.Session).AddRequirements(requirement).Build();
}

/// <summary>The ways to say who one is.</summary>
internal static class AccessSchemes
{
    /// <summary>A key in a header.</summary>
    public const string Key = "Key";

    /// <summary>The cookie of somebody who signed in on the web pages with a key.</summary>
    public const string Session = "Session";
}

/// <summary>That the caller has a scope.</summary>
internal sealed record ScopeRequirement(Scope Scope) : IAuthorizationRequirement;

/// <summary>That the caller has any key, or is on this machine.</summary>
internal sealed record MeasurementsRequirement : IAuthorizationRequirement;

/// <summary>What an endpoint that declares no scope asks for: nobody has it.</summary>
internal sealed record NothingDeclaredRequirement : IAuthorizationRequirement;
