namespace Hormesis.Imaging.Phantom.Anatomy;

/// <summary>Tissue fractions of one voxel, painted over one another; their sum is 1.</summary>
internal readonly ref struct TissueMix(Span<float> fractions)
{
    public static readonly int Length = Enum.GetValues<Tissue>().Length;

    private readonly Span<float> fractions = fractions;

    public float Enhancing => fractions[(int)Tissue.FaintRim] + fractions[(int)Tissue.BrightRim];

    /// <summary>Fraction of rim and core.</summary>
    public float Tumour => Enhancing + fractions[(int)Tissue.Necrosis];

    public void Fill(Tissue tissue)
    {
        fractions.Clear();
        fractions[(int)tissue] = 1;
    }

    /// <summary>Paints a tissue over all others.</summary>
    /// <param name="coverage">Covered fraction of the voxel, 0 to 1.</param>
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

    /// <summary>Converts a part of one tissue to another.</summary>
    public void Convert(Tissue from, Tissue to, float part)
    {
        var moved = fractions[(int)from] * part;
        fractions[(int)from] -= moved;
        fractions[(int)to] += moved;
    }
}
