using System.ComponentModel.DataAnnotations;

namespace Hormesis.Study.Configuration;

/// <summary>What decides the bits of a result beside the code.</summary>
public sealed record NumericsConfig
{
    public required Device Device { get; init; }

    /// <summary><c>avx2</c> gives equal bits on every machine that has AVX2; <c>native</c> is faster on some.</summary>
    public required InstructionSet InstructionSet { get; init; }

    /// <summary>Intra-op threads of SANTA's training, 1 .. 64. Each number has its own bits.</summary>
    [Range(1, 64)]
    public required int GanThreads { get; init; }

    /// <summary>Intra-op threads of a U-Net's training, 1 .. 64. One each, side by side, beats many for one.</summary>
    [Range(1, 64)]
    public required int UnetThreads { get; init; }
}
