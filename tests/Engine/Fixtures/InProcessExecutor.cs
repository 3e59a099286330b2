using Hormesis.Engine.Workers;
using Hormesis.Stages;
using Hormesis.Stages.Random;

namespace Hormesis.Engine.Tests.Fixtures;

/// <summary>Runs stages without a process, for tests of what lies around them.</summary>
internal sealed class InProcessExecutor : IActionExecutor
{
    /// <summary>Name of the machine that this seems to run on.</summary>
    public string Processor { get; init; } = "here";

    public bool EndsWithHost => true;

    public Task<bool> IsUnderWay(string stagingFolder, CancellationToken cancellation) => Task.FromResult(false);

    public async Task<Execution> Run(StageInstance instance, string stagingFolder, Action<string> notice,
        IStageProgress progress, CancellationToken cancellation)
    {
        await Task.Yield();
        var action = ActionFile.Read(Path.Combine(stagingFolder, ActionFile.Name));
        TestStages.All.Single(stage => stage.Name == action.Stage).Run(action.Parameters, new()
        {
            StagingFolder = stagingFolder,
            InputDigests = action.InputDigests,
            Random = new RandomStreams(action.StreamSeed),
            Checkpoints = new FolderCheckpoints(Path.Combine(stagingFolder, Staging.CheckpointsName), action.Spacing),
            Progress = progress,
            Cancellation = cancellation,
        });
        var gpu = instance.Numerics?.Device == "cuda" ? ", GPU NVIDIA H200" : "";
        return new(0, null, $"{Processor}, family 6 model 1 (avx2){gpu}");
    }
}
