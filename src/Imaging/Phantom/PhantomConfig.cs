using System.ComponentModel.DataAnnotations;
using Hormesis.Imaging.Phantom.Anatomy;
using Hormesis.Imaging.Phantom.Scanners;

namespace Hormesis.Imaging.Phantom;

/// <summary>
/// The built-in cohort: synthetic heads with a glioma, rendered as CT and as contrast-enhanced T1 MRI (T1-Ce). A range
/// "Min… to Max…" is sampled uniformly, once for each patient.
/// </summary>
public sealed record PhantomConfig
{
    /// <summary>Number of patients of D: MRI with a mask of the enhancing tumour (ET).</summary>
    [Range(1, 9999)]
    public required int RealPatients { get; init; }

    /// <summary>
    /// Number of patients in each of the two unpaired cohorts, CT and MRI, that train the translation model.
    /// </summary>
    [Range(1, 9999)]
    public required int TranslationPatients { get; init; }

    /// <summary>Number of patients whose CT the translation model turns into synthetic MRI.</summary>
    [Range(1, 9999)]
    public required int SourcePatients { get; init; }

    /// <summary>
    /// Fraction of the translation cohorts' patients with a tumour. In the other cohorts all patients have one.
    /// </summary>
    [Range(0.0, 1.0)]
    public required double TranslationTumourFraction { get; init; }

    /// <summary>Number of voxels along x, and also along y.</summary>
    [Range(16, 512)]
    public required int Matrix { get; init; }

    /// <summary>In-plane extent of a volume in mm; a head is up to about 200 mm long.</summary>
    [Range(190.0, 320.0)]
    public required double FieldOfViewMm { get; init; }

    /// <summary>Number of axial slices of a volume, placed around the tumour.</summary>
    [Range(1, 64)]
    public required int SliceCount { get; init; }

    /// <summary>Thickness of a slice and distance between slices in mm.</summary>
    [Range(1.0, 10.0)]
    public required double SliceThicknessMm { get; init; }

    /// <summary>Number of levels that are averaged within the thickness of a slice (partial volume).</summary>
    [Range(1, 8)]
    public required int LevelsPerSlice { get; init; }

    /// <summary>Variation of healthy heads.</summary>
    public required PhantomAnatomyConfig Anatomy { get; init; }

    /// <summary>Variation of tumours.</summary>
    public required PhantomTumourConfig Tumour { get; init; }

    /// <summary>Variation of MRI scanners.</summary>
    public required PhantomMriConfig Mri { get; init; }

    /// <summary>Variation of CT scanners.</summary>
    public required PhantomCtConfig Ct { get; init; }
}
