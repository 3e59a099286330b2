using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Hormesis.Files;
using Hormesis.Stages;
using Hormesis.Stages.Random;

namespace Hormesis.Engine.Workers;

/// <summary>Main program of a worker process: runs one action and exits.</summary>
public static class WorkerProgram
{
    private const int Succeeded = 0;
    private const int Failed = 1;

    /// <summary>Exit code of a worker that was stopped.</summary>
    public const int Stopped = 3;

    /// <summary>Runs one action. It takes over the process's standard output.</summary>
    /// <param name="actionPath">The <c>action.json</c> of a staging folder.</param>
    /// <param name="stages">All stages of this program.</param>
    /// <param name="check">
    /// Called before a stage with numerics, in the stage's environment. Throws a <see cref="HormesisException"/> that
    /// names an operation whose bits this processor computes otherwise.
    /// </param>
    /// <returns>The process's exit code.</returns>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever a stage throws has to reach the host as a message.")]
    public static int Run(string actionPath, IReadOnlyList<IStage> stages, Action<Numerics> check)
    {
        var watch = Stopwatch.StartNew();
        using var host = HostLine.TakeStandardOutput();
        try
        {
            return RunAction(actionPath, stages, check, host, watch);
        }
        catch (Exception error)
        {
            Console.Error.WriteLine(error);
            var staging = Path.GetDirectoryName(Path.GetFullPath(actionPath))!;
            var failed = Explain(error, staging);
            host.Send(failed with { Text = StagedNames.ToOwn(failed.Text, staging) });
        }

        return Failed;
    }

    private static WorkerMessage.Failed Explain(Exception error, string staging) => error switch
    {
        HormesisException => new(FailureKind.User, error.Message),
        OutOfMemoryException => new(FailureKind.Memory, error.Message),
        ExternalException native when NativeMemory.Explain(native) is { } explained => explained,
        _ => DiskTrouble.Explain(error, "a result or a checkpoint", staging) is { } explained
            ? new(FailureKind.User, explained.Message)
            : new(FailureKind.Bug, $"{error.GetType().Name}: {error.Message}"),
    };

    private static int RunAction(string actionPath, IReadOnlyList<IStage> stages, Action<Numerics> check,
        HostLine host, Stopwatch watch)
    {
        var staging = Path.GetDirectoryName(Path.GetFullPath(actionPath))!;
        var action = ActionFile.Read(actionPath);
        if (action.Numerics is { Mode: Numerics.Portable })
            PortableProcessor.Require();
        using var stop = new StopSignal(action.StopsWithInput);
        try
        {
            using var held = KernelLock.Acquire(action.LockFile, waiting: _ => { }, stop.Token).GetAwaiter()
                .GetResult();
            if (action.Numerics is { } numerics)
                check(numerics);
            Stage(action.Stage, stages).Run(action.Parameters, Context(action, staging, host, stop.Token));
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            return Stopped;
        }

        var (seconds, peak) = (watch.Elapsed.TotalSeconds, PeakMemory.OfThisProcess());
        host.Send(new WorkerMessage.Done(new(seconds, peak, MachineDescription.Of(action.Numerics))));
        return Succeeded;
    }

    private static IStage Stage(string name, IReadOnlyList<IStage> stages) =>
        stages.SingleOrDefault(stage => stage.Name == name)
        ?? throw new InvalidOperationException(
            $"This worker does not know the stage '{name}', only " +
                $"{string.Join(", ", stages.Select(stage => stage.Name).Order(StringComparer.Ordinal))}.");

    private static StageContext Context(ActionFile action, string staging, IStageProgress progress,
        CancellationToken stop) => new()
    {
        StagingFolder = staging,
        InputDigests = action.InputDigests,
        Random = new RandomStreams(action.StreamSeed),
        Checkpoints = new FolderCheckpoints(Path.Combine(staging, Staging.CheckpointsName), action.Spacing),
        Progress = progress,
        Cancellation = stop,
    };
}
