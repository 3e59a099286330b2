using Hormesis.Imaging.Cohorts.PatientFolders;
using Hormesis.Imaging.Tests.MetaImage;
using Hormesis.Imaging.Tests.Nifti;

namespace Hormesis.Imaging.Tests.Cohorts.PatientFolders;

public sealed class PatientFolderCohortTests : IDisposable
{
    /// <summary>The layout of SynthRAD2023: 1BA001/ct.nii.gz with mr and mask.</summary>
    private static readonly PatientFoldersConfig Synthrad =
        new() { Folder = "brain", Images = "{patient}/ct.nii.gz", Masks = "{patient}/mask.nii.gz" };

    /// <summary>Derivatives of BIDS, with two sessions of a subject.</summary>
    private static readonly PatientFoldersConfig Bids = new()
    {
        Folder = "bids",
        Images = "sub-{patient}/ses-{scan}/anat/sub-{patient}_ses-{scan}_T1w.nii.gz",
        Masks = "derivatives/sub-{patient}/ses-{scan}/sub-{patient}_ses-{scan}_mask.nii.gz",
        Labels = [1, 3],
    };

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_folder_for_each_patient_is_read()
    {
        Write("brain/1BA001/ct.nii.gz", "brain/1BA001/mr.nii.gz", "brain/1BA001/mask.nii.gz", "brain/1BA002/ct.nii.gz",
            "brain/1BA002/mask.nii.gz");

        Assert.Equal(
            ["brain/1BA001/ct.nii.gz", "brain/1BA001/mask.nii.gz", "brain/1BA002/ct.nii.gz",
                "brain/1BA002/mask.nii.gz"],
            Files(Synthrad));
        Assert.Equal([new("1BA001", "1BA001"), new("1BA002", "1BA002")], Synthrad.ListCases(folder.Path));
        Assert.Equal([0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0],
            Synthrad.Load(folder.Path, new("test")).First().Mask!.Voxels);
    }

    [Fact]
    public void Sessions_of_a_subject_are_scans_of_one_patient()
    {
        foreach (var (subject, session) in ((string, string)[])[("01", "a"), ("01", "b"), ("02", "a")])
            Write($"bids/sub-{subject}/ses-{session}/anat/sub-{subject}_ses-{session}_T1w.nii.gz",
                $"bids/derivatives/sub-{subject}/ses-{session}/sub-{subject}_ses-{session}_mask.nii.gz");
        folder.Make("bids/sub-02/ses-b/anat"); // A session without this image.
        Write("bids/sub-02/ses-a/anat/sub-09_ses-a_T1w.nii.gz"); // Another subject's name is no match.

        Assert.Equal([new("01", "01/a"), new("01", "01/b"), new("02", "02/a")], Bids.ListCases(folder.Path));
        Assert.Equal(6, Files(Bids).Count);
        Assert.Equal([("01", "01/a"), ("01", "01/b"), ("02", "02/a")],
            Bids.Load(folder.Path, new("test")).Select(found => (found.Patient, found.Case)));
    }

    [Fact]
    public void MetaImage_in_nested_folders_and_names_of_patients_by_a_pattern()
    {
        foreach (var path in (string[])["all/c/1HNA001/ct.mha", "all/c/1HNB002/ct.mha"])
            new MetaSample { Compressed = true }.Write(folder.File(path));

        var cohort = new PatientFoldersConfig
        {
            Folder = "all", Images = "c/{patient}/ct.mha", PatientPattern = "^1HN[A-Z]([0-9]+)",
        };

        Assert.Equal([new("001", "1HNA001"), new("002", "1HNB002")], cohort.ListCases(folder.Path));
        Assert.Equal(12, cohort.Load(folder.Path, new("test")).First().Image.Voxels.Length);
    }

    [Fact]
    public void Files_beside_one_another_are_told_apart_by_their_names()
    {
        Write("flat/P1_t1.nii.gz", "flat/P2_t1.nii.gz", "flat/P1_mask.nii.gz", "flat/P2_mask.nii.gz");

        var cohort = new PatientFoldersConfig
        {
            Folder = "flat", Images = "{patient}_t1.nii.gz", Masks = "{patient}_mask.nii.gz",
        };

        Assert.Equal([new("P1", "P1"), new("P2", "P2")], cohort.ListCases(folder.Path));
    }

    [Fact]
    public void Masks_in_a_folder_beside_the_patients_are_no_patient()
    {
        Write("home/P1/t1.nii.gz", "home/masks/P1.nii.gz");

        var cohort = new PatientFoldersConfig
        {
            Folder = "home", Images = "{patient}/t1.nii.gz", Masks = "masks/{patient}.nii.gz",
        };

        Assert.Equal(["home/P1/t1.nii.gz", "home/masks/P1.nii.gz"], Files(cohort));
    }

    [Fact]
    public void All_that_is_missing_is_one_message()
    {
        Write("brain/1BA001/ct.nii.gz", "brain/1BA002/mask.nii.gz", "brain/overview/1BA001.png");

        var message = Refusal(Synthrad);

        Assert.Contains("3 problems:", message, StringComparison.Ordinal);
        Assert.Contains("patient 1BA002: has no file 1BA002/ct.nii.gz. Add it, or narrow the pattern", message,
            StringComparison.Ordinal);
        Assert.Contains("patient overview: has no file overview/ct.nii.gz", message, StringComparison.Ordinal);
        Assert.Contains("case 1BA001: its mask 1BA001/mask.nii.gz is missing", message, StringComparison.Ordinal);

        Assert.DoesNotContain("overview", Refusal(Synthrad with { Images = "1{patient}/ct.nii.gz",
            Masks = "1{patient}/mask.nii.gz" }), StringComparison.Ordinal);
    }

    [Fact]
    public void Masks_on_another_grid_are_named_together()
    {
        foreach (var patient in (string[])["a", "b"])
        {
            Write($"brain/{patient}/ct.nii.gz");
            new NiftiSample { Rows = [1, 0, 0, 9, 0, 1, 0, 0, 0, 0, 1, 0] }
                .Write(folder.File($"brain/{patient}/mask.nii.gz"));
        }

        var message = Assert.Throws<HormesisException>(() => Synthrad.Load(folder.Path, new("test"))).Message;

        Assert.Contains("case a: its mask a/mask.nii.gz does not lie on the grid", message, StringComparison.Ordinal);
        Assert.Contains("case b: ", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_out_of_the_root_is_refused_for_folders_images_and_masks()
    {
        using var elsewhere = new TemporaryFolder();
        new NiftiSample().Write(elsewhere.File("p/ct.nii.gz"));
        Write("brain/ok/ct.nii.gz", "brain/ok/mask.nii.gz", "brain/half/ct.nii.gz");
        Directory.CreateSymbolicLink(folder.File("brain/away"), elsewhere.File("p"));
        File.CreateSymbolicLink(folder.File("brain/half/mask.nii.gz"), elsewhere.File("p/ct.nii.gz"));

        var message = Refusal(Synthrad);

        Assert.Contains("brain/away: a symbolic link leads out of the root", message, StringComparison.Ordinal);
        Assert.Contains("half/mask.nii.gz: a symbolic link leads out of the root", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_patients_are_listed()
    {
        for (var i = 0; i < 10_000; i++)
        {
            File.WriteAllBytes(folder.File($"brain/{i:00000}/ct.nii.gz"), []);
            File.WriteAllBytes(folder.File($"brain/{i:00000}/mask.nii.gz"), []);
        }

        Assert.Equal(20_000, Files(Synthrad).Count);
    }

    private void Write(params string[] paths)
    {
        foreach (var path in paths)
        {
            var values = path.Contains("mask", StringComparison.Ordinal) ? [0, 0, 0, 1, .. new double[8]]
                : Enumerable.Range(0, 12).Select(value => (double)value).ToArray();
            new NiftiSample { Values = values }.Write(folder.File(path));
        }
    }

    private IReadOnlyList<string> Files(PatientFoldersConfig config) => config.ListFiles(folder.Path, []);

    private string Refusal(PatientFoldersConfig config) =>
        Assert.Throws<HormesisException>(() => Files(config)).Message;
}
