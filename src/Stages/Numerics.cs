namespace Hormesis.Stages;

/// <summary>Settings beside the code that decide the bits of floating-point results; part of the key.</summary>
public sealed record Numerics
{
    /// <summary>Mode without a limit on instructions; no other processor is promised to give the same bits.</summary>
    public const string Native = "native";

    /// <summary>Mode whose bits are equal on every x86-64 processor with AVX2 and FMA.</summary>
    public const string Portable = "portable";

    /// <summary>Mode of a program of the user that promises no bits, not even to a second run on the same
    /// machine.</summary>
    public const string Unpromised = "unpromised";

    /// <summary><c>cpu</c> or <c>cuda</c>.</summary>
    public required string Device { get; init; }

    /// <summary>Number of intra-op threads, at least 1. Other numbers of threads give other bits.</summary>
    public required int Threads { get; init; }

    /// <summary><see cref="Portable"/>, <see cref="Native"/> or <see cref="Unpromised"/>.</summary>
    public required string Mode { get; init; }

    /// <summary>Version of libtorch; <c>none</c> for a program of the user.</summary>
    public required string Libtorch { get; init; }

    /// <summary>Value of <see cref="Libtorch"/> without libtorch.</summary>
    public const string NoLibtorch = "none";

    /// <summary>Whether libraries may use every instruction of the processor.</summary>
    public bool IsNative => Mode == Native;
}
