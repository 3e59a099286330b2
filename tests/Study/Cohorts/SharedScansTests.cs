namespace Hormesis.Study.Tests.Cohorts;

/// <summary>Cohorts that read the same scans on the disk, although their settings do not show it.</summary>
public sealed class SharedScansTests : IDisposable
{
    private const string Brain =
        "patients: { folder: task/brain, images: '{patient}/t1ce.nii.gz', masks: '{patient}/seg.nii.gz' }";

    private readonly TemporaryFolder data = new();

    public SharedScansTests()
    {
        data.Write("heads/ct1.png", "");
        foreach (var patient in (string[])["A1", "A2"])
        {
            foreach (var scan in (string[])["t1ce", "seg", "t1n"])
                data.Write($"task/brain/{patient}/{scan}.nii.gz", "");
        }
    }

    public void Dispose() => data.Dispose();

    [Fact]
    public void Cohorts_of_one_folder_may_read_the_same_folders_of_patients() => Plan(
        "patients: { folder: task, images: 'brain/{patient}/t1n.nii.gz' }",
        real: "patients: { folder: task/, images: 'brain/{patient}/t1ce.nii.gz', " +
            "masks: 'brain/{patient}/seg.nii.gz' }");

    [Fact]
    public void A_folder_inside_another_one_is_no_other_folder() => Refused(
        "patients: { folder: task, images: 'brain/{patient}/t1n.nii.gz' }",
        "Cohorts `real` (folder task/brain) and `mri` (folder task) both read task/brain, but patients are compared");

    [Fact]
    public void A_link_to_a_folder_is_no_other_folder()
    {
        Link("copy", "task/brain");

        Refused("patients: { folder: copy, images: '{patient}/t1n.nii.gz' }",
            "Cohorts `real` (folder task/brain) and `mri` (folder copy) both read copy, but patients are compared");
    }

    [Fact]
    public void Links_to_cases_are_no_other_cases()
    {
        data.Make("chosen");
        Link("chosen/someone", "task/brain/A2");

        Refused("patients: { folder: chosen, images: '{patient}/t1n.nii.gz' }",
            "both read chosen/someone, but patients are compared");
    }

    [Fact]
    public void One_mask_of_two_images_shows_that_they_are_of_one_person()
    {
        foreach (var folder in (string[])["mr", "ct", "masks"])
            data.Write($"{folder}/p1.png", "");

        Refused("images: { images: ct, masks: masks, transposed: false }",
            "(folder mr) and `mri` (folder ct) both read masks/p1.png, but patients are compared",
            real: "images: { images: mr, masks: masks, transposed: false }");
    }

    [Fact]
    public void Cohorts_side_by_side_in_a_folder_of_another_one_are_read_apart() =>
        Plan("images: { images: task/brain/A1, transposed: false }", "patients: { folder: ., " +
            "images: 'task/brain/A2/{patient}.nii.gz', masks: 'task/brain/A2/{patient}.nii.gz' }");

    private void Link(string name, string target) =>
        Directory.CreateSymbolicLink(Path.Combine(data.Path, name), Path.Combine(data.Path, target));

    private void Refused(string mri, string message, string real = Brain) => Assert.Contains(
        message, Assert.Throws<HormesisException>(() => Plan(mri, real)).Message, StringComparison.Ordinal);

    private StudyPlan Plan(string mri, string real = Brain) => StudyPlan.Of(
        OwnStudies.SmokeWith($$"""
            cohorts:
              real:
                scans:
                  {{real}}
              ct: { scans: { images: { images: heads, transposed: false } } }
              mri: { scans: { {{mri}} } }
              source: ~
            poisoning: { synthetic: self }
            """),
        "shared",
        data.Path);
}
