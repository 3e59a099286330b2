using System.ComponentModel.DataAnnotations;
using Hormesis.Imaging.Phantom.Anatomy;
using Hormesis.Imaging.Phantom.Scanners;

namespace Hormesis.Imaging.Phantom;

/// <summary>
/// The embedded cohort: synthetic heads with a glioma, rendered as CT and as contrast-enhanced T1 MRI (T1-Ce). A range
/// "Min… to Max…" is sampled uniformly, once for each patient.
/// </summary>
public sealed record PhantomConfig
{
    /// <summary>Patients of D: MRI with a mask of the enhancing tumour (ET).</summary>
    [Range(1, 9999)]
    public required int RealPatients { get; init; }

    /// <summary>Patients of each of the two unpaired cohorts, CT and MRI, that train the translator.</summary>
    [Range(1, 9999)]
    public required int TranslationPatients { get; init; }

    /// <summary>Patients whose CT the translator turns into synthetic MRI.</summary>
    [Range(1, 9999)]
    public required int SourcePatients { get; init; }

    /// <summary>Fraction of the translation cohorts' patients with a tumour; in the other cohorts all have
    /// one.</summary>
    [Range(0.0, 1.0)]
    public required double TranslationTumourFraction { get; init; }

    /// <summary>Voxels along x and along y.</summary>
    [Range(16, 512)]
    public required int Matrix { get; init; }

    /// <summary>In-plane extent of a volume in mm; a head is up to about 200 mm long.</summary>
    [Range(190.0, 320.0)]
    public required double FieldOfViewMm { get; init; }

    /// <summary>Axial slices of a volume, placed about the tumour.</summary>
    [Range(1, 64)]
    public required int SliceCount { get; init; }

    /// <summary>Thickness and distance of slices in mm.</summary>
    [Range(1.0, 10.0)]
    public required double SliceThicknessMm { get; init; }

    /// <summary>Levels averaged within a slice's thickness (partial volume).</summary>
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
