using Hormesis.Engine.Workers;
using Hormesis.Stages;

namespace Hormesis.Benchmarks;

/// <summary>Writes an instance's id as its output, without a process.</summary>
internal sealed class SyntheticExecutor : IActionExecutor
{
    public bool EndsWithHost => true;

    public Task<bool> IsUnderWay(string stagingFolder, CancellationToken cancellation) => Task.FromResult(false);

    public async Task<Execution> Run(StageInstance instance, string stagingFolder, Action<string> notice,
        IStageProgress progress, CancellationToken cancellation)
    {
        await File.WriteAllTextAsync(Path.Combine(stagingFolder, "outputs", "result.csv"), instance.Id, cancellation);
        return new(0, null, "none");
    }
}
