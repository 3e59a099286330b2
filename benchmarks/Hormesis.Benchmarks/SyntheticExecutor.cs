using Hormesis.Pipeline.Stages;
using Hormesis.Pipeline.Workers;

namespace Hormesis.Benchmarks;

/// <summary>Writes an instance's id as its output, without a process.</summary>
internal sealed class SyntheticExecutor : IActionExecutor
{
    public string Processor => "none";

    public async Task<Execution> Run(StageInstance instance, string stagingFolder, IStageProgress progress, CancellationToken cancellation)
    {
        await File.WriteAllTextAsync(Path.Combine(stagingFolder, "outputs", "result.csv"), instance.Id, cancellation);
        return new(null, Processor, null);
    }
}
