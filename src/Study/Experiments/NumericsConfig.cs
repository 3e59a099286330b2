using System.ComponentModel.DataAnnotations;

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
}
