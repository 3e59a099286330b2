using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Hormesis.Networks.Runtime;

namespace Hormesis.Study.Experiments;

/// <summary>Settings that determine the bits of a result, besides the code.</summary>
internal sealed record NumericsConfig
{
    /// <summary>Guarantee about the bits of a result.</summary>
    public required NumericsMode Mode { get; init; }

    public required Device Device { get; init; }

    /// <summary>Intra-op threads of the generative model's training, 1 .. 64. Each number of threads gives other
    /// bits.</summary>
    [Range(1, 64)]
    public required int GanThreads { get; init; }

    /// <summary>
    /// Intra-op threads of a U-Net's training, 1 .. 64. Several trainings with one thread each are faster than one
    /// training with many threads.
    /// </summary>
    [Range(1, 64)]
    public required int UnetThreads { get; init; }

    /// <summary>
    /// Type of the convolutions and products in the forward and backward passes of both trainings, by the rules of
    /// PyTorch's autocast; null is `off`. Weights, losses, SANTA's path regulariser and optimisers stay in float32,
    /// as does every later stage. Needs `mode: native`.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MixedPrecision? MixedPrecision { get; init; }

    /// <summary>
    /// Whether the generative model is trained with the channels innermost in memory, as U-Nets always are; null is
    /// false. Needs `mode: native`.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? GanChannelsLast { get; init; }
}
