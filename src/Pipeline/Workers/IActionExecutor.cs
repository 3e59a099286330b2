using Hormesis.Pipeline.Stages;

namespace Hormesis.Pipeline.Workers;

/// <summary>Runs what a staging folder describes, to its end.</summary>
internal interface IActionExecutor
{
    /// <summary>
    /// Names the processors that it runs actions on, so that two names never stand for processors that may compute other
    /// bits with the same settings. No part of any result's key.
    /// </summary>
    string Processor { get; }

    /// <exception cref="HormesisException">It failed; the message says why.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    Task<Execution> Run(StageInstance instance, string stagingFolder, IStageProgress progress, CancellationToken cancellation);
}
