using System.ComponentModel.DataAnnotations;

namespace Hormesis.Study.Experiments;

/// <summary>What decides the bits of a result beside the code.</summary>
internal sealed record NumericsConfig
{
    /// <summary>Promise about the bits of a result.</summary>
    public required NumericsMode Mode { get; init; }

    public required Device Device { get; init; }

    /// <summary>Intra-op threads of SANTA's training, 1 .. 64. Each number has its own bits.</summary>
    [Range(1, 64)]
    public required int GanThreads { get; init; }

    /// <summary>
    /// Intra-op threads of a U-Net's training, 1 .. 64. Several trainings with one thread each are faster than one with
    /// many.
    /// </summary>
    [Range(1, 64)]
    public required int UnetThreads { get; init; }
}
