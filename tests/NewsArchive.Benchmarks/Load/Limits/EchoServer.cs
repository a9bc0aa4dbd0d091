using System.CommandLine;

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace NewsArchive.Benchmarks.Load.Limits;

/// <summary>The web server alone, as a process of its own: it sends back what it gets, at whatever address.</summary>
internal static class EchoServer
{
    public const string Name = "echo-server";

    public static Command Create()
    {
        var command = new Command(Name, "Answers each request with its own body; listens where ASPNETCORE_URLS says.") { Hidden = true };
        command.SetAction(static (_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var server = builder.Build();
        server.Run(static async context =>
        {
            context.Response.ContentType = context.Request.ContentType;
            context.Response.ContentLength = context.Request.ContentLength;
            await context.Request.Body.CopyToAsync(context.Response.Body, context.RequestAborted);
        });
        await server.StartAsync(cancellationToken);
        await ((IHost)server).WaitForShutdownAsync(cancellationToken);
        return 0;
    }
}
