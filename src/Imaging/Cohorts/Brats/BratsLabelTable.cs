using System.ComponentModel.DataAnnotations;

namespace Hormesis.Imaging.Cohorts.Brats;

/// <summary>Labels that make up each region; 0 is background. A label that is not listed is an error if a segmentation
/// contains it.</summary>
public sealed record BratsLabelTable
{
    private static readonly BratsLabelTable FourEnhances = Nested(4);
    private static readonly BratsLabelTable ThreeEnhances = Nested(3);
    private static readonly BratsLabelTable WithCavity = ThreeEnhances with { Other = [4] };
    private static readonly BratsLabelTable Pediatric2024 =
        new() { EnhancingTumour = [1], TumourCore = [1, 2, 3], WholeTumour = [1, 2, 3, 4] };

    /// <summary>Labels of the enhancing tumour; null if the data do not mark it.</summary>
    [MinLength(1)]
    public IReadOnlyList<int>? EnhancingTumour { get; init; }

    /// <summary>Labels of the tumour core: enhancing, necrotic, cystic and other non-enhancing tumour.</summary>
    [MinLength(1)]
    public IReadOnlyList<int>? TumourCore { get; init; }

    /// <summary>Labels of the tumour core and the oedema.</summary>
    [MinLength(1)]
    public IReadOnlyList<int>? WholeTumour { get; init; }

    /// <summary>Labels that may occur but are not tumour, for example a resection cavity.</summary>
    [MinLength(1)]
    public IReadOnlyList<int>? Other { get; init; }

    /// <summary>Returns the label table of a collection.</summary>
    public static BratsLabelTable Of(BratsLabels labels) => labels switch
    {
        BratsLabels.Brats2021 => FourEnhances,
        BratsLabels.Brats2024Glioma or BratsLabels.Brats2025Metastases => WithCavity,
        BratsLabels.Brats2024Pediatric => Pediatric2024,
        _ => ThreeEnhances,
    };

    /// <summary>Returns the labels of a region; null if the table does not define it.</summary>
    public IReadOnlyList<int>? LabelsOf(BratsRegion region) => region switch
    {
        BratsRegion.EnhancingTumour => EnhancingTumour,
        BratsRegion.TumourCore => TumourCore,
        _ => WholeTumour,
    };

    /// <summary>All labels that a segmentation may contain, ascending from 0.</summary>
    public IEnumerable<int> Known() =>
        new[] { EnhancingTumour, TumourCore, WholeTumour, Other }.SelectMany(labels => labels ?? []).Append(0)
            .Distinct().Order();

    private static BratsLabelTable Nested(int enhancing) =>
        new() { EnhancingTumour = [enhancing], TumourCore = [1, enhancing], WholeTumour = [1, 2, enhancing] };
}
