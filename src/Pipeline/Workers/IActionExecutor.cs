using Hormesis.Pipeline.Stages;

namespace Hormesis.Pipeline.Workers;

/// <summary>Runs what a staging folder describes, to its end.</summary>
internal interface IActionExecutor
{
    /// <exception cref="HormesisException">It failed; the message says why.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    Task<Execution> Run(StageInstance instance, string stagingFolder, IStageProgress progress, CancellationToken cancellation);
}
