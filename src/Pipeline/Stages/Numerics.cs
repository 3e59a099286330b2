namespace Hormesis.Pipeline.Stages;

/// <summary>What decides a floating-point result's bits beside the code; part of the key.</summary>
public sealed record Numerics
{
    /// <summary><c>cpu</c> or <c>cuda</c>.</summary>
    public required string Device { get; init; }

    /// <summary>Intra-op threads, at least 1. Each number has its own bits.</summary>
    public required int Threads { get; init; }

    /// <summary>Cap of the instruction set: <c>avx2</c>, or <c>native</c> for none.</summary>
    public required string InstructionSet { get; init; }

    /// <summary>Version of libtorch.</summary>
    public required string Libtorch { get; init; }
}
