namespace Hormesis.Study.Experiments;

/// <summary>The contract of a study's bits.</summary>
internal enum NumericsMode
{
    /// <summary>
    /// Fixed threads, and no instructions newer than AVX2: equal bits on every x86-64 machine with AVX2.
    /// </summary>
    Portable,

    /// <summary>All instructions of the processor: nothing is promised, and the manifest names the processor.</summary>
    Native,
}
