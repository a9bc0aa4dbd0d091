using System.Globalization;

using Spectre.Console;

namespace NewsArchive.Cli.Commands;

/// <summary>Shows how far an import is, on terminals; elsewhere nothing, so that logs stay readable.</summary>
internal static class ImportProgress
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <param name="console">Where to.</param>
    /// <param name="bytes">How much there is to read.</param>
    /// <param name="watch">Tells how much is done.</param>
    /// <param name="work">The import.</param>
    public static async Task ShowAsync(IAnsiConsole console, long bytes, ImportWatch watch, Task work)
    {
        if (!console.Profile.Capabilities.Interactive || Console.IsOutputRedirected || bytes == 0)
        {
            await work;
            return;
        }

        var started = TimeProvider.System.GetTimestamp();
        await console.Progress()
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                var task = progress.AddTask("importing", maxValue: bytes);
                while (await Task.WhenAny(work, Task.Delay(Pause)) != work) Show(task);
                Show(task);
            });
        await work;

        void Show(ProgressTask task)
        {
            var seconds = Math.Max(0.001, TimeProvider.System.GetElapsedTime(started).TotalSeconds);
            task.Value = watch.BytesRead;
            task.Description = string.Create(CultureInfo.InvariantCulture, $"{watch.Articles:N0} articles, {watch.Articles / seconds:N0}/s");
        }
    }
}
