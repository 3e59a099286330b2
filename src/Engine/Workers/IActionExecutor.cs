using Hormesis.Stages;

namespace Hormesis.Engine.Workers;

/// <summary>Runs the action of a staging folder until it ends.</summary>
public interface IActionExecutor
{
    /// <summary>Whether an action ends together with this process, which the worker detects by the end of its standard
    /// input.</summary>
    bool EndsWithHost { get; }

    /// <summary>
    /// True if an action that an earlier host started in this folder still runs, or has ended unnoticed.
    /// <see cref="Run"/> then continues it, and nothing in the folder may be changed before.
    /// </summary>
    Task<bool> IsUnderWay(string stagingFolder, CancellationToken cancellation);

    /// <param name="notice">Receives messages for a person.</param>
    /// <exception cref="HormesisException">The action failed; the message gives the reason.</exception>
    /// <exception cref="OperationCanceledException">The action was stopped.</exception>
    Task<Execution> Run(StageInstance instance, string stagingFolder, Action<string> notice, IStageProgress progress,
        CancellationToken cancellation);
}
