namespace Hormesis.Imaging.Cohorts.PatientFolders;

/// <summary>What a path has in place of a pattern's placeholders; null where that is not known yet.</summary>
internal sealed record PathNames(string? Patient, string? Scan)
{
    public static readonly PathNames None = new(null, null);

    /// <param name="placeholder">Name of a placeholder of <see cref="PathPattern"/>.</param>
    public string? Of(string placeholder) => placeholder == PathPattern.Patient ? Patient : Scan;

    public PathNames With(string placeholder, string value) =>
        placeholder == PathPattern.Patient ? this with { Patient = value } : this with { Scan = value };
}
