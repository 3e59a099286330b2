using System.Text.Json.Nodes;
using Hormesis.Engine.Workers;

namespace Hormesis.Build.Terminal;

/// <summary>Shows a run to a program: one JSON object per line, as described in docs/terminal.md.</summary>
public sealed class EventView(TextWriter output, TimeProvider time) : IRunView
{
    /// <summary>Minimum time between two reports of one instance; its last step is always reported.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, long> reported = new(StringComparer.Ordinal);

    public void Resume()
    {
    }

    public void Pause()
    {
    }

    public void Planned(int instances) => Write("planned", new() { ["instances"] = instances });

    public void UpToDate(string id) => Write("up-to-date", new() { ["instance"] = id });

    public void Started(RunningInstance instance) =>
        Write("started", new() { ["instance"] = instance.Id, ["reason"] = instance.Reason });

    public void Progressed(RunningInstance instance)
    {
        var progress = instance.Progress!;
        if (!progress.IsLast && reported.TryGetValue(instance.Id, out var last) && time.GetElapsedTime(last) < Least)
            return;

        reported[instance.Id] = time.GetTimestamp();
        var json = ProgressJson.Write(progress, new() { ["instance"] = instance.Id });
        json["itemsPerSecond"] = instance.Rate;
        json["secondsLeft"] = instance.Left?.TotalSeconds;
        Write("progress", json);
    }

    public void Finished(RunningInstance instance, double seconds, Digest content) =>
        Write("finished", new() { ["instance"] = instance.Id, ["seconds"] = seconds, ["digest"] = content.Hex });

    public void Failed(string id, string message) =>
        Write("failed", new() { ["instance"] = id, ["message"] = message });

    public void Noticed(string message) => Write("notice", new() { ["message"] = message });

    public void Ended(RunEnding ending) => Write("ended", new()
    {
        ["exitCode"] = ending.ExitCode,
        ["ran"] = ending.Ran,
        ["upToDate"] = ending.UpToDate,
        ["left"] = ending.Left,
        ["seconds"] = ending.Elapsed.TotalSeconds,
        ["results"] = ending.Results?.Folder,
        ["report"] = ending.Results?.Report,
        ["table"] = ending.Results?.Table,
        ["published"] = ending.Published,
    });

    /// <summary>Writes an event and flushes it, because the reader acts on it.</summary>
    private void Write(string name, JsonObject properties)
    {
        properties.Insert(0, "event", name);
        output.WriteLine(properties.ToJsonString());
        output.Flush();
    }
}
