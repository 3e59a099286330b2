using System.Globalization;
using Hormesis.Engine.Workers;
using Hormesis.Files;
using Hormesis.Stages;

namespace Hormesis.Slurm;

/// <summary>What host and job tell each other through an action's staging folder.</summary>
internal sealed class JobFolder(string folder)
{
    /// <summary>Takes what SLURM and the job's script say, beside the worker's own log.</summary>
    public const string SlurmLogName = "slurm.log";

    private const string TaskName = "job";
    private const string Messages = "messages";
    private const string ExitCodeName = "exit-code";

    public string Folder => folder;

    /// <summary>The task that works here; null where none does.</summary>
    public SlurmTask? Task => Read(TaskName) is { } text ? SlurmTask.Parse(text) : null;

    /// <summary>Of the worker, 128 + signal where one ended it; null while it runs, and where the job was ended with
    /// it.</summary>
    public int? ExitCode =>
        Read(ExitCodeName) is { } text && int.TryParse(text, CultureInfo.InvariantCulture, out var code) ? code : null;

    public string? LatestCheckpoint => Staging.LatestCheckpoint(folder);

    /// <summary>Makes the folder ready for a job; what an earlier one left is gone, but for its checkpoints.</summary>
    public void Prepare(SlurmTask task, WorkerCommand command, Numerics? numerics)
    {
        foreach (var left in new[] { Messages, ExitCodeName, ProcessExecutor.LogName, SlurmLogName })
            File.Delete(Path.Combine(folder, left));
        var own = WorkerEnvironment.OfNode(numerics);
        var environment = WorkerEnvironment.Of(numerics, name => own.Contains(name) ? null
            : Environment.GetEnvironmentVariable(name));
        Write("environment", [.. environment.Select(variable => $"{variable.Key}={variable.Value}"), .. own]);
        Write("command", [command.Executable, .. command.Arguments, Path.Combine(folder, ActionFile.Name)]);
        DurableFile.Write(Path.Combine(folder, TaskName), $"{task}\n");
    }

    /// <summary>From here on no job works here; one that comes late sees that, and ends.</summary>
    public void Release() => File.Delete(Path.Combine(folder, TaskName));

    /// <summary>The worker's messages of this attempt, from its first.</summary>
    public MessageTail OpenMessages() => new(Path.Combine(folder, Messages));

    /// <summary>The last lines of what the worker and then SLURM said, for a person; empty where they said
    /// nothing.</summary>
    public string LogEnd() =>
        string.Concat(new[] { ProcessExecutor.LogName, SlurmLogName }.SelectMany(End).Select(line => $"\n    {line}"));

    private IEnumerable<string> End(string name) =>
        (Read(name) ?? "").Split('\n').Where(line => line.Trim().Length > 0).TakeLast(8);

    private string? Read(string name) =>
        Path.Combine(folder, name) is var path && File.Exists(path) ? File.ReadAllText(path) : null;

    private void Write(string name, IEnumerable<string> entries) =>
        OwnFile.Write(Path.Combine(folder, name), string.Concat(entries.Select(entry => $"{entry}\0")));
}
