using System.ComponentModel.DataAnnotations;
using Hormesis.Imaging.Volumes;
using Hormesis.Stages.Random;

namespace Hormesis.Imaging.Cohorts.PatientFolders;

/// <summary>
/// Scans that are found by a pattern of their paths, as in folders of patients: SynthRAD, derivatives of BIDS and other
/// layouts.
/// </summary>
public sealed record PatientFoldersConfig : CohortKind
{
    /// <summary>Folder in which the patterns begin, relative to the data's root.</summary>
    [MinLength(1)]
    public required string Folder { get; init; }

    /// <summary>
    /// Path of an image below the folder, with {patient} and, if a patient has several scans, {scan} in place of parts
    /// of names: "{patient}/ct.nii.gz", "sub-{patient}/ses-{scan}/anat/sub-{patient}_ses-{scan}_T1w.nii.gz". A patient
    /// without any image is an error; a folder of a scan without the image is passed over.
    /// </summary>
    [MinLength(1)]
    public required string Images { get; init; }

    /// <summary>Path of an image's mask below the folder, with the same placeholders. Null: no masks.</summary>
    [MinLength(1)]
    public string? Masks { get; init; }

    /// <summary>
    /// Labels that the mask marks, each from 1 to 65535, as in [1, 3]; every other whole number is background. Null: a
    /// mask has 0 and one other value.
    /// </summary>
    [MinLength(1)]
    public IReadOnlyList<int>? Labels { get; init; }

    /// <summary>Regular expression whose first group is the patient in what {patient} stands for.</summary>
    [MinLength(1)]
    public string? PatientPattern { get; init; }

    /// <summary>A CSV file below the data's root with the header name,patient and one line for each
    /// {patient}.</summary>
    [MinLength(1)]
    public string? PatientTable { get; init; }

    public override CohortFolder Source() => new(Folder, patientBlock: null, PatientPattern, PatientTable);

    public override string Origin() => Source().Origin;

    public override bool HasMasks() => Masks is not null;

    public override void Check(Action<string, string> report)
    {
        base.Check(report);
        LabelSet.Check(Labels, HasMasks(), report);
        var images = Parsed("images", Images, report);
        var masks = Masks is null ? null : Parsed("masks", Masks, report);
        if (images is not null && masks?.Placeholders.Except(images.Placeholders).Any() == true)
            report("masks", "has {scan}, which images has not.");
        if (images?.Placeholders.Except(masks?.Placeholders ?? images.Placeholders).Any() == true)
            report("masks", "lacks {scan}, so that all scans of a patient would have one mask.");
    }

    public override IReadOnlyList<string> ListFiles(string root, IReadOnlyList<string> linked) =>
        PatientFolderCohort.ListFiles(root, this, linked);

    public override IReadOnlyList<CaseName> ListCases(string folder) => PatientFolderCohort.ListCases(folder, this);

    public override IEnumerable<CohortCase> Load(string folder, RandomStreams random) =>
        PatientFolderCohort.Load(folder, this);

    private static PathPattern? Parsed(string setting, string text, Action<string, string> report)
    {
        try
        {
            return PathPattern.Parse(text);
        }
        catch (HormesisException error)
        {
            report(setting, error.Message);
            return null;
        }
    }
}
