using Hormesis.Imaging.Cohorts;
using Hormesis.Imaging.Cohorts.ImageFolders;
using Hormesis.Imaging.Cohorts.PatientFolders;
using Hormesis.Study.Cohorts;

namespace Hormesis.Study.Tests.Cohorts;

/// <summary>Files that a cohort would pass over without a word.</summary>
public sealed class UnreadScansTests : IDisposable
{
    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public void Images_and_masks_whose_endings_are_not_read_are_named()
    {
        Write("images/1.png", "images/2.PNG", "images/3.NII.GZ", "images/4.tif", "images/notes.txt", "masks/1.png",
            "masks/2.png", "masks/5.Nii");

        var message = Refusal(new ImageFolderConfig { Images = "images", Masks = "masks", Transposed = false });

        Assert.Contains("images: the endings of these files are not read: 3.NII.GZ, 4.tif. Read are .png, .jpg, " +
            ".jpeg, .nii.gz, .nii, .mha, or .hdr with .img, in small letters.", message, StringComparison.Ordinal);
        Assert.Contains("masks: the endings of these files are not read: 5.Nii.", message, StringComparison.Ordinal);
        Assert.DoesNotContain("notes.txt", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Patients_are_not_lost_by_capital_letters()
    {
        Write("all/a_t1.nii.gz", "all/b_t1.NII.GZ", "all/preview.tif");

        Assert.Contains("all: the endings of these files are not read: b_t1.NII.GZ. Read are",
            Refusal(new PatientFoldersConfig { Folder = "all", Images = "{patient}_t1.nii.gz" }),
            StringComparison.Ordinal);
    }

    private void Write(params string[] names)
    {
        foreach (var name in names)
            data.Write(name, "");
    }

    private string Refusal(CohortKind scans)
    {
        var folders = new ScanFolders(data.Path, []);

        Assert.Null(folders.FilesOf("mri", scans));
        return Assert.Throws<HormesisException>(folders.Refuse).Message;
    }
}
