namespace Hormesis.Study.Experiments.Arms;

/// <summary>What becomes of the real images when synthetic ones come.</summary>
internal enum PoisoningMode
{
    /// <summary>Synthetic images replace real ones: |D'(p)| = |D|. The paper's 83.33 % of 150 and 150 fits no other
    /// reading.</summary>
    Replace,

    /// <summary>Synthetic images are added until they are a fraction p of D'(p); D stays whole.</summary>
    Append,

    /// <summary>The real images that <see cref="Replace"/> keeps at p, and nothing synthetic: what losing them costs
    /// alone.</summary>
    RealOnly,
}
