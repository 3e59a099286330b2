using Hormesis.Imaging.Cohorts;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Experiments;

/// <summary>Where scans come from.</summary>
[ExactlyOne]
internal sealed record ScansConfig
{
    /// <summary>The phantom's patients of this role.</summary>
    public PhantomRole? Phantom { get; init; }

    /// <summary>A folder of BraTS cases.</summary>
    public BratsConfig? Brats { get; init; }

    /// <summary>A folder of slices or volumes, and an optional folder of masks.</summary>
    public ImageFolderConfig? Images { get; init; }
}
