namespace Hormesis.Imaging.Phantom.Anatomy;

/// <summary>Fractions of one voxel's tissues, painted one over another; they sum to 1.</summary>
internal readonly ref struct TissueMix(Span<float> fractions)
{
    public static readonly int Length = Enum.GetValues<Tissue>().Length;

    private readonly Span<float> fractions = fractions;

    public float Enhancing => fractions[(int)Tissue.FaintRim] + fractions[(int)Tissue.BrightRim];

    /// <summary>Rim and core.</summary>
    public float Tumour => Enhancing + fractions[(int)Tissue.Necrosis];

    public void Fill(Tissue tissue)
    {
        fractions.Clear();
        fractions[(int)tissue] = 1;
    }

    /// <summary>Paints over everything.</summary>
    /// <param name="coverage">Fraction of the voxel, 0 to 1.</param>
    public void Cover(Tissue tissue, float coverage)
    {
        if (coverage >= 1)
        {
            Fill(tissue);
        }
        else if (coverage > 0)
        {
            foreach (ref var fraction in fractions)
                fraction *= 1 - coverage;
            fractions[(int)tissue] += coverage;
        }
    }

    /// <summary>Turns a part of one tissue into another.</summary>
    public void Convert(Tissue from, Tissue to, float part)
    {
        var moved = fractions[(int)from] * part;
        fractions[(int)from] -= moved;
        fractions[(int)to] += moved;
    }
}
