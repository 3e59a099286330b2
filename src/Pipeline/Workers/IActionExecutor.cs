using Hormesis.Pipeline.Stages;

namespace Hormesis.Pipeline.Workers;

/// <summary>Runs what a staging folder describes, to its end.</summary>
internal interface IActionExecutor
{
    /// <returns>Largest resident memory seen, bytes; null where unknown.</returns>
    /// <exception cref="HormesisException">It failed; the message says why.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    Task<long?> Run(StageInstance instance, string stagingFolder, IStageProgress progress, CancellationToken cancellation);
}
