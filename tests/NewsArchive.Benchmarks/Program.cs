using System.CommandLine;
using System.Globalization;

using NewsArchive.Archive.Tests.Trust.Sequences;
using NewsArchive.Benchmarks.Bulk;
using NewsArchive.Benchmarks.Duplicates;
using NewsArchive.Benchmarks.Exporting;
using NewsArchive.Benchmarks.Fuzzing;
using NewsArchive.Benchmarks.Growth;
using NewsArchive.Benchmarks.Importing;
using NewsArchive.Benchmarks.Load;
using NewsArchive.Benchmarks.Load.Limits;
using NewsArchive.Benchmarks.Load.Starting;
using NewsArchive.Benchmarks.Pages;
using NewsArchive.Benchmarks.Searching;
using NewsArchive.Benchmarks.Throughput;
using NewsArchive.Benchmarks.Trust;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// Killed by whoever started it.
if (args is [StepProcess.Argument, ..]) return await StepProcess.MainAsync(args);

return await new RootCommand(
    """
    Measures the parser and tries to break it. Run it in the Release configuration:
      dotnet run -c Release --project tests/NewsArchive.Benchmarks -- COMMAND

    Exit codes: 0 all well; 1 a bound was missed or an input broke the parser.
    """)
{
    ParseCommand.Create(), PagesCommand.Create(), LinearCommand.Create(), FuzzCommand.OfTexts(), FuzzCommand.OfPages(), DuplicatesCommand.Create(), KillCommand.Create(), WarcCommand.Create(),
    SearchCommand.Create(), PagesTimeCommand.Create(), ChaosCommand.Create(), SoakCommand.Create(), BulkCommand.Create(), TrustCommand.Create(), ExportMeasureCommand.Create(),
    LoadCommand.Create(), StartCommand.Create(), EchoServer.Create(),
}.Parse(args).InvokeAsync();
