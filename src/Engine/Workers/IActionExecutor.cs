using Hormesis.Stages;

namespace Hormesis.Engine.Workers;

/// <summary>Runs what a staging folder describes, to its end.</summary>
public interface IActionExecutor
{
    /// <summary>
    /// Names the processors that it runs actions on, so that two names never stand for processors that may compute
    /// other bits with the same settings. No part of any result's key. Null where nobody knows before an action has
    /// run.
    /// </summary>
    string? Processor { get; }

    /// <summary>Whether an action ends with this process, which its worker learns from the end of its standard
    /// input.</summary>
    bool EndsWithHost { get; }

    /// <summary>
    /// Whether what an earlier host began in this folder is still under way, or came to its end unseen:
    /// <see cref="Run"/> then goes on with it, and nothing in the folder may be touched before.
    /// </summary>
    Task<bool> IsUnderWay(string stagingFolder, CancellationToken cancellation);

    /// <param name="notice">Takes what a person should know of meanwhile.</param>
    /// <exception cref="HormesisException">It failed; the message says why.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    Task<Execution> Run(StageInstance instance, string stagingFolder, Action<string> notice, IStageProgress progress,
        CancellationToken cancellation);
}
