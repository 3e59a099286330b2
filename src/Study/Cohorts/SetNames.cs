namespace Hormesis.Study.Cohorts;

/// <summary>Folders of slice sets within a stage's outputs and inputs.</summary>
internal static class SetNames
{
    public const string Ct = "ct";
    public const string Mri = "mri";
}
