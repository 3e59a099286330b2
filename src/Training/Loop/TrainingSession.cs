using Hormesis.Stages;
using Hormesis.Stages.Random;
using static TorchSharp.torch;

namespace Hormesis.Training.Loop;

/// <summary>What surrounds a training. Its result depends on the device and the random streams alone.</summary>
public sealed record TrainingSession
{
    public required Device Device { get; init; }

    /// <summary>All random numbers of the training.</summary>
    public required RandomStreams Random { get; init; }

    public required ICheckpoints Checkpoints { get; init; }

    public required IStageProgress Progress { get; init; }

    public required CancellationToken Cancellation { get; init; }

    /// <param name="random">All random numbers of the training.</param>
    public static TrainingSession Of(StageContext context, Device device, RandomStreams random) => new()
    {
        Device = device,
        Random = random,
        Checkpoints = context.Checkpoints,
        Progress = context.Progress,
        Cancellation = context.Cancellation,
    };
}
