namespace Hormesis.Stages;

/// <summary>What decides a floating-point result's bits beside the code; part of the key.</summary>
public sealed record Numerics
{
    /// <summary>The cap that is none.</summary>
    public const string Native = "native";

    /// <summary>The cap of portable numerics: what every x86-64 server since 2013 has.</summary>
    public const string Avx2 = "avx2";

    /// <summary><c>cpu</c> or <c>cuda</c>.</summary>
    public required string Device { get; init; }

    /// <summary>Intra-op threads, at least 1. Each number has its own bits.</summary>
    public required int Threads { get; init; }

    /// <summary>Cap of the instruction set: <see cref="Avx2"/>, or <see cref="Native"/> for none.</summary>
    public required string InstructionSet { get; init; }

    /// <summary>Version of libtorch.</summary>
    public required string Libtorch { get; init; }

    /// <summary>Whether libraries may use whatever the processor offers.</summary>
    public bool IsNative => InstructionSet == Native;

    /// <summary>The terms on which a machine's class is measured: threads do not count.</summary>
    public Numerics OfClass() => this with { Threads = 1 };
}
