namespace Hormesis.Reporting.Tables;

/// <summary>Fidelity by the weight of SANTA's path regulariser, with what stands beside it.</summary>
public sealed record AblationTable : ITable
{
    /// <summary>One for each weight, then the stand-ins.</summary>
    public required IReadOnlyList<ImageFidelityRow> Rows { get; init; }

    public string Stem => "ablation";

    public PrintedTable Print(string name) => Fidelity.Print(name) with
    {
        Caption =
            "Synthetic MRIs by the weight of SANTA's path regulariser, against the true MRI of the same slices: mean ± standard deviation over slices. "
            + "Dice is that of the U-Net trained at p = 0. One training a weight: a difference between weights is also one between trainings.",
    };

    public string Csv() => Fidelity.Csv();

    private ImageFidelityTable Fidelity => new() { Rows = Rows };
}
