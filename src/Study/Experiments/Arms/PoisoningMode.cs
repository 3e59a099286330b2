namespace Hormesis.Study.Experiments.Arms;

/// <summary>Treatment of the real images when synthetic ones are added.</summary>
internal enum PoisoningMode
{
    /// <summary>Synthetic images replace real ones: |D'(p)| = |D|. No other interpretation gives the paper's 83.33 % of
    /// 150 real and 150 synthetic scans.</summary>
    Replace,

    /// <summary>Synthetic images are added to all of D until they are a fraction p of D'(p).</summary>
    Append,

    /// <summary>Only the real images that <see cref="Replace"/> keeps at p: measures the cost of losing real images
    /// alone.</summary>
    RealOnly,
}
