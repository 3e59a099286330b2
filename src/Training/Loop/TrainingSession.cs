using Hormesis.Networks.Runtime;
using Hormesis.Stages;
using Hormesis.Stages.Random;
using static TorchSharp.torch;

namespace Hormesis.Training.Loop;

/// <summary>
/// The environment of a training. The result depends only on the device, the precision, the layout and the random
/// streams.
/// </summary>
public sealed record TrainingSession
{
    public required Device Device { get; init; }

    /// <summary>Type of the networks' convolutions and products.</summary>
    public MixedPrecision MixedPrecision { get; init; }

    /// <summary>Whether SANTA has the layout of <see cref="Networks.Runtime.ChannelsLast"/>; U-Nets always have
    /// it.</summary>
    public bool ChannelsLast { get; init; }

    /// <summary>Source of all random numbers of the training.</summary>
    public required RandomStreams Random { get; init; }

    public required ICheckpoints Checkpoints { get; init; }

    public required IStageProgress Progress { get; init; }

    public required CancellationToken Cancellation { get; init; }

    /// <param name="random">Source of all random numbers of the training.</param>
    public static TrainingSession Of(StageContext context, Device device, RandomStreams random) => new()
    {
        Device = device,
        Random = random,
        Checkpoints = context.Checkpoints,
        Progress = context.Progress,
        Cancellation = context.Cancellation,
    };
}
