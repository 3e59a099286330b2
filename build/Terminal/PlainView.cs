using System.Globalization;
using Cake.Core.Diagnostics;

namespace Hormesis.Build.Terminal;

/// <summary>Shows a run in a file or in the log of a continuous integration: one line for each event, and a few
/// progress lines per minute.</summary>
public sealed class PlainView : IRunView, IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(20);

    private const int Listed = 3;

    private readonly RunState state;
    private readonly ICakeLog log;
    private readonly ITimer timer;
    private readonly string folder = Environment.CurrentDirectory;

    public PlainView(RunState state, ICakeLog log, TimeProvider time)
    {
        (this.state, this.log) = (state, log);
        timer = time.CreateTimer(_ => TellProgress(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Resume() => timer.Change(Period, Period);

    public void Pause() => timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    public void Planned(int instances)
    {
    }

    public void UpToDate(string id)
    {
    }

    public void Started(RunningInstance instance)
    {
        if (Wording.Order(state) is { } order)
            Tell(order);
        Tell($"{instance.Id}: starts ({instance.Reason})");
    }

    public void Progressed(RunningInstance instance)
    {
    }

    public void Finished(RunningInstance instance, double seconds, Digest content) =>
        Tell($"{instance.Id}: done in {Wording.Duration(TimeSpan.FromSeconds(seconds))}, digest " +
            $"{Wording.Short(content)}");

    public void Failed(string id, string message)
    {
        if (state.Running.Count > 0) // Otherwise the error itself follows immediately.
            log.Write(Verbosity.Quiet, LogLevel.Error, "{0}",
                $"{message}\nNothing new starts; running instances finish and are kept.");
    }

    public void Noticed(string message) => log.Write(Verbosity.Minimal, LogLevel.Warning, "{0}", message);

    public void Ended(RunEnding ending)
    {
        foreach (var line in ending.Lines(folder))
            Screen.WriteLine(line);
    }

    public void Dispose() => timer.Dispose();

    private void TellProgress()
    {
        lock (state.Gate)
        {
            if (state.Running.Count > 0)
                Tell(Summary());
        }
    }

    private string Summary()
    {
        var others = state.Running.Count - Listed;
        string[] shown = [.. state.Running.Take(Listed).Select(Line), .. others > 0
            ? [string.Create(CultureInfo.InvariantCulture, $"{others} more")] : Array.Empty<string>()];
        return string.Create(CultureInfo.InvariantCulture,
            $"{state.Done} of {state.Planned} done, running: {string.Join("; ", shown)}");
    }

    private static string Line(RunningInstance instance)
    {
        string[] words = [instance.Id, Wording.Steps(instance.Progress),
            .. instance.Progress?.Values.Select(Wording.Value) ?? [], Wording.Rate(instance), Wording.Left(instance)];
        return string.Join(' ', words.Where(word => word.Length > 0));
    }

    private void Tell(string line) => log.Write(Verbosity.Normal, LogLevel.Information, "{0}", line);
}
