using Microsoft.AspNetCore.Authorization;

using NewsArchive.Archive.Access;

namespace NewsArchive.Api.Access;

/// <summary>That an endpoint or page says who may use it. One that does not say it is closed to everybody.</summary>
internal interface IDeclaresScope
{
    /// <summary>The least scope; null where no key is needed.</summary>
    Scope? Scope { get; }
}

/// <summary>Put on a page's model, or through <see cref="ScopeDeclarations"/> on an endpoint: whoever uses it needs this scope.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class RequireScopeAttribute(Scope scope) : Attribute, IAuthorizeData, IDeclaresScope
{
    public Scope? Scope => scope;

    public string? Policy { get; set; } = AccessPolicies.Of(scope);

    public string? Roles { get; set; }

    public string? AuthenticationSchemes { get; set; }
}

/// <summary>Put on a page's model, or through <see cref="ScopeDeclarations"/> on an endpoint: everybody may use it, always.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OpenToAllAttribute : Attribute, IAllowAnonymous, IDeclaresScope
{
    public Scope? Scope => null;
}

/// <summary>Measurements: for any key, whatever its scope, and for this machine even where there are keys.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class MeasurementsAttribute : Attribute, IAuthorizeData, IDeclaresScope
{
    public Scope? Scope => Archive.Access.Scope.Read;

    public string? Policy { get; set; } = AccessPolicies.Measurements;

    public string? Roles { get; set; }

    public string? AuthenticationSchemes { get; set; }
}

/// <summary>How endpoints say who may use them.</summary>
internal static class ScopeDeclarations
{
    /// <summary>Whoever uses the endpoints needs a key of this scope or a higher one. Declared on a group and on one of its endpoints, both must be met.</summary>
    public static TBuilder RequireScope<TBuilder>(this TBuilder endpoints, Scope scope)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(new RequireScopeAttribute(scope));

    /// <summary>Everybody may use the endpoints, with or without a key.</summary>
    public static TBuilder OpenToAll<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(new OpenToAllAttribute());
}
