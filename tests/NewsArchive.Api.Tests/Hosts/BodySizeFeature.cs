using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;

namespace NewsArchive.Api.Tests.Hosts;

/// <summary>The limit of a body's size, which every real server has, and the server in memory lacks and warns of.</summary>
internal sealed class BodySizeFeature : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, rest) =>
        {
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is null) context.Features.Set<IHttpMaxRequestBodySizeFeature>(new Unlimited());
            await rest(context);
        });
        next(app);
    };

    private sealed class Unlimited : IHttpMaxRequestBodySizeFeature
    {
        public bool IsReadOnly => false;

        public long? MaxRequestBodySize { get; set; }
    }
}
