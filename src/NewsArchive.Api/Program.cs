using NewsArchive.Api.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.AddLogs();
builder.AddNewsArchive();

var app = builder.Build();
app.UseNewsArchive();
await app.RunAsync();

/// <summary>The entry point; tests start the service through it.</summary>
public sealed partial class Program;
