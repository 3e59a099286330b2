namespace Hormesis.Stages;

/// <summary>Settings beside the code that decide the bits of floating-point results; part of the key.</summary>
public sealed record Numerics
{
    /// <summary>Instruction set without a cap.</summary>
    public const string Native = "native";

    /// <summary>Instruction set of portable numerics: every x86-64 server since 2013 has it.</summary>
    public const string Avx2 = "avx2";

    /// <summary><c>cpu</c> or <c>cuda</c>.</summary>
    public required string Device { get; init; }

    /// <summary>Intra-op threads, at least 1. Each number of threads gives its own bits.</summary>
    public required int Threads { get; init; }

    /// <summary>Largest instruction set: <see cref="Avx2"/>, or <see cref="Native"/> for no cap.</summary>
    public required string InstructionSet { get; init; }

    /// <summary>Version of libtorch.</summary>
    public required string Libtorch { get; init; }

    /// <summary>Whether libraries may use every instruction of the processor.</summary>
    public bool IsNative => InstructionSet == Native;

    /// <summary>Numerics with which a machine's class is measured: the number of threads does not matter.</summary>
    public Numerics OfClass() => this with { Threads = 1 };
}
