using Hormesis.Stages;
using Hormesis.Stages.Random;
using Hormesis.Training.Loop;
using static TorchSharp.torch;

namespace Hormesis.Training.Tests.Loop;

/// <summary>Sessions on the CPU.</summary>
internal static class Sessions
{
    public static TrainingSession Of(string seed = "seed") => new()
    {
        Device = CPU,
        Random = new RandomStreams(seed),
        Checkpoints = NoCheckpoints.Instance,
        Progress = NoProgress.Instance,
        Cancellation = TestContext.Current.CancellationToken,
    };

    /// <summary>A session that is cancelled when a step is reported.</summary>
    public static TrainingSession CancelledAfter(long step, ICheckpoints checkpoints)
    {
        var source = new CancellationTokenSource();
        return Of() with
        {
            Checkpoints = checkpoints,
            Progress = new Cancelling(source, step),
            Cancellation = source.Token,
        };
    }

    private sealed class Cancelling(CancellationTokenSource source, long step) : IStageProgress
    {
        public void Report(StageProgress progress)
        {
            if (progress.Step >= step)
                source.Cancel();
        }
    }
}
