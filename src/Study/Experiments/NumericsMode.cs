namespace Hormesis.Study.Experiments;

/// <summary>The contract of a study's bits.</summary>
public enum NumericsMode
{
    /// <summary>Fixed threads and instructions no newer than AVX2: equal bits on every x86-64 machine that has
    /// it.</summary>
    Portable,

    /// <summary>Whatever the processor offers: nothing is promised, and the manifest says what it ran on.</summary>
    Native,
}
