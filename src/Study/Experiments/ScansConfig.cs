using System.Text.Json.Serialization;
using Hormesis.Imaging.Cohorts;
using Hormesis.Imaging.Cohorts.Brats;
using Hormesis.Imaging.Cohorts.ImageFolders;
using Hormesis.Imaging.Cohorts.NnUnet;
using Hormesis.Imaging.Cohorts.PatientFolders;
using Hormesis.Imaging.Phantom;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Experiments;

/// <summary>Where scans come from: one kind of cohort. The kinds are registered here, by one property each.</summary>
[ExactlyOne]
internal sealed record ScansConfig
{
    /// <summary>The phantom's patients of this role.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PhantomRole? Phantom { get; init; }

    /// <summary>A folder of BraTS cases.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public BratsConfig? Brats { get; init; }

    /// <summary>A folder of slices or volumes, and an optional folder of masks.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImageFolderConfig? Images { get; init; }

    /// <summary>A data set in the layout of nnU-Net or of the Medical Segmentation Decathlon.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public NnUnetConfig? Nnunet { get; init; }

    /// <summary>Folders of patients, found by a pattern of the paths in them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PatientFoldersConfig? Patients { get; init; }

    /// <summary>The kind that is given.</summary>
    /// <param name="phantom">The study's phantom; null if it has none.</param>
    public CohortKind Kind(PhantomConfig? phantom) =>
        Phantom is { } role ? new PhantomScans(role, phantom)
            : new CohortKind?[] { Brats, Images, Nnunet, Patients }.OfType<CohortKind>().Single();

    /// <summary>The kind's key in YAML.</summary>
    public string Key() => YamlNames.Of(
        YamlNames.Properties(typeof(ScansConfig)).Single(kind => kind.GetValue(this) is not null));
}
