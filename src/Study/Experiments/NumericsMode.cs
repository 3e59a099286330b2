namespace Hormesis.Study.Experiments;

/// <summary>Guarantee about the bits of a study's results.</summary>
internal enum NumericsMode
{
    /// <summary>
    /// Fixed numbers of threads, and no instructions newer than AVX2: equal bits on every x86-64 processor with AVX2
    /// and FMA.
    /// </summary>
    Portable,

    /// <summary>All instructions of the processor: no guarantee, and the manifest names the processor.</summary>
    Native,
}
