using System.Globalization;
using Hormesis.Engine.Workers;
using Hormesis.Files;
using Hormesis.Stages;

namespace Hormesis.Slurm;

/// <summary>Files in an action's staging folder through which host and job communicate.</summary>
internal sealed class JobFolder(string folder)
{
    /// <summary>Log of SLURM and of the job's script, beside the worker's own log.</summary>
    public const string SlurmLogName = "slurm.log";

    private const string Messages = "messages";
    private const string ExitCodeName = "exit-code";

    public string Folder => folder;

    /// <summary>The task that works in this folder; null if there is none.</summary>
    public SlurmTask? Task => Read(Staging.JobName) is { } text ? SlurmTask.Parse(text) : null;

    /// <summary>Exit code of the worker, 128 + signal if a signal ended it; null while it runs, or if the whole job was
    /// killed.</summary>
    public int? ExitCode =>
        Read(ExitCodeName) is { } text && int.TryParse(text, CultureInfo.InvariantCulture, out var code) ? code : null;

    public string? LatestCheckpoint => Staging.LatestCheckpoint(folder);

    /// <summary>Prepares the folder for a job; removes everything that an earlier job left, except its
    /// checkpoints.</summary>
    public void Prepare(SlurmTask task, WorkerCommand command, Numerics? numerics)
    {
        foreach (var left in new[] { Messages, ExitCodeName, ProcessExecutor.LogName, SlurmLogName })
            File.Delete(Path.Combine(folder, left));
        var own = WorkerEnvironment.OfNode(numerics);
        var environment = WorkerEnvironment.Of(numerics, name => own.Contains(name) ? null
            : Environment.GetEnvironmentVariable(name));
        Write("environment", [.. environment.Select(variable => $"{variable.Key}={variable.Value}"), .. own]);
        Write("command", [command.Executable, .. command.Arguments, Path.Combine(folder, ActionFile.Name)]);
        DurableFile.Write(Path.Combine(folder, Staging.JobName), $"{task}\n");
    }

    /// <summary>Removes the task's name. A job that starts later sees that the name is missing and exits.</summary>
    public void Release() => File.Delete(Path.Combine(folder, Staging.JobName));

    /// <summary>Opens the worker's messages of this attempt, from the first one on.</summary>
    public MessageTail OpenMessages() => new(Path.Combine(folder, Messages));

    /// <summary>Returns the last lines of the worker's and SLURM's logs, for a person; empty if there are
    /// none.</summary>
    public string LogEnd() =>
        string.Concat(new[] { ProcessExecutor.LogName, SlurmLogName }.SelectMany(End).Select(line => $"\n    {line}"));

    private IEnumerable<string> End(string name) =>
        (Read(name) ?? "").Split('\n').Where(line => line.Trim().Length > 0).TakeLast(8);

    private string? Read(string name) =>
        Path.Combine(folder, name) is var path && File.Exists(path) ? File.ReadAllText(path) : null;

    private void Write(string name, IEnumerable<string> entries) =>
        OwnFile.Write(Path.Combine(folder, name), string.Concat(entries.Select(entry => $"{entry}\0")));
}
