namespace Hormesis.Stages;

/// <summary>Settings beside the code that decide the bits of floating-point results; part of the key.</summary>
public sealed record Numerics
{
    /// <summary>Mode without a limit on instructions; no other processor is promised to give the same bits.</summary>
    public const string Native = "native";

    /// <summary>Mode whose bits are equal on every x86-64 processor with AVX2 and FMA.</summary>
    public const string Portable = "portable";

    /// <summary><c>cpu</c> or <c>cuda</c>.</summary>
    public required string Device { get; init; }

    /// <summary>Number of intra-op threads, at least 1. Other numbers of threads give other bits.</summary>
    public required int Threads { get; init; }

    /// <summary><see cref="Portable"/> or <see cref="Native"/>.</summary>
    public required string Mode { get; init; }

    /// <summary>Version of libtorch.</summary>
    public required string Libtorch { get; init; }

    /// <summary>Whether libraries may use every instruction of the processor.</summary>
    public bool IsNative => Mode == Native;
}
