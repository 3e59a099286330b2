namespace Hormesis.Study.Cohorts;

/// <summary>Folders of slice sets among a stage's outputs.</summary>
internal static class Modality
{
    public const string Ct = "ct";
    public const string Mri = "mri";
}
