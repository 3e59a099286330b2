using Hormesis.Imaging.Cohorts.ImageFolders;
using Hormesis.Imaging.Tests.Images;
using Hormesis.Imaging.Tests.MetaImage;
using Hormesis.Imaging.Tests.Nifti;

namespace Hormesis.Imaging.Tests.Cohorts.ImageFolders;

public sealed class ImageFolderCohortTests : IDisposable
{
    private static readonly ImageFolderConfig Plain = new() { Images = "images", Transposed = false };
    private static readonly ImageFolderConfig Masked = Plain with { Masks = "masks" };
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Each_file_is_a_patient_unless_a_block_is_given()
    {
        WriteImages("b7.png", "a12.png", "plain.png");

        var cases = ImageFolderCohort.Load(folder.Path, Plain).ToList();

        Assert.Equal(["a12", "b7", "plain"], cases.Select(subject => subject.Patient));
        Assert.Equal([12, 7, 0], cases.Select(subject => subject.FirstSlice));
        Assert.Equal(["images/a12.png", "images/b7.png", "images/plain.png"],
            ImageFolderCohort.ListFiles(folder.Path, Plain));
    }

    [Fact]
    public void Numbers_in_names_make_patients_by_quotient_in_numeric_order()
    {
        WriteImages("16004.png", "16003.png", "2004.png", "33023.png");

        var cases = ImageFolderCohort.Load(folder.Path, Plain with { PatientBlock = 1000 }).ToList();

        Assert.Equal([("2", 2004), ("16", 16003), ("16", 16004), ("33", 33023)],
            cases.Select(subject => (subject.Patient, subject.FirstSlice)));
    }

    [Fact]
    public void A_pattern_finds_the_patients_of_scans_and_slices()
    {
        WriteImages("sub-2_z4.png", "sub-1_ses-2_z7.png", "sub-1_ses-1_z7.png");

        var cases = ImageFolderCohort.Load(folder.Path, Plain with { PatientPattern = "^(sub-[0-9]+)" });

        Assert.Equal(
            [("sub-1", "sub-1_ses-1_z7", 7), ("sub-1", "sub-1_ses-2_z7", 7), ("sub-2", "sub-2_z4", 4)],
            cases.Select(subject => (subject.Patient, subject.Case, subject.FirstSlice)));
        Assert.Contains("patientPattern \"^(sub-1)\" finds no patient",
            Error(Plain with { PatientPattern = "^(sub-1)" }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_names_the_patients_of_files_with_or_without_their_ending()
    {
        WriteImages("a.png", "b.png");
        new NiftiSample().Write(folder.File("images/c.nii.gz"));
        File.WriteAllText(folder.File("lists/people.csv"), "name,patient\na,Q\nb.png,P\nc.nii.gz,P\n");
        var config = Plain with { PatientTable = "lists/people.csv" };

        Assert.Equal([("P", "b"), ("P", "c"), ("Q", "a")],
            ImageFolderCohort.Load(folder.Path, config).Select(subject => (subject.Patient, subject.Case)));
        Assert.Equal("lists/people.csv", ImageFolderCohort.ListFiles(folder.Path, config)[^1]);
        Assert.Contains("the file does not exist. A table of patients must be a CSV file below the root of the data",
            Error(Plain with { PatientTable = "lists/none.csv" }),
            StringComparison.Ordinal);
        Assert.Contains("leads out of the root of the data", Error(Plain with { PatientTable = "../people.csv" }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_can_make_two_cohorts_of_one_folder()
    {
        WriteImages("0001.png", "0599.png", "1500.png", "unnumbered.png");

        Assert.Equal(["images/0001.png", "images/0599.png"],
            ImageFolderCohort.ListFiles(folder.Path, Plain with { LastNumber = 599 }));
        Assert.Equal(["images/1500.png"], ImageFolderCohort.ListFiles(folder.Path, Plain with { FirstNumber = 600 }));
    }

    [Fact]
    public void A_picture_keeps_its_rows_and_columns_as_an_axial_slice()
    {
        Pictures.WritePng(folder.File("images/1.png"), 3, [0, 1, 2, 3, 4, 5]);

        var volume = ImageFolderCohort.Load(folder.Path, Plain).Single().Image;

        Assert.Equal((3, 2, 1), volume.Size);
        // x to the right and y to anterior: the last pixel first.
        Assert.Equal([5, 4, 3, 2, 1, 0], volume.Voxels);
    }

    [Fact]
    public void A_transposed_picture_and_its_mask_are_turned()
    {
        Pictures.WritePng(folder.File("images/1.png"), 3, [0, 1, 2, 3, 4, 5]);
        Pictures.WritePng(folder.File("masks/1.png"), 3, [0, 0, 255, 0, 0, 0]);

        var subject = ImageFolderCohort.Load(folder.Path, Masked with { Transposed = true }).Single();

        Assert.Equal((2, 3, 1), subject.Image.Size);
        Assert.Equal([5, 2, 4, 1, 3, 0], subject.Image.Voxels);
        Assert.Equal([0, 1, 0, 0, 0, 0], subject.Mask!.Voxels);
    }

    [Fact]
    public void Masks_of_several_labels_take_a_set_of_them()
    {
        Pictures.WritePng(folder.File("images/1.png"), 3, [0, 1, 2, 3, 4, 5]);
        Pictures.WritePng(folder.File("masks/1.png"), 3, [0, 1, 2, 3, 4, 200]);

        var subject = ImageFolderCohort.Load(folder.Path, Masked with { Labels = [2, 4] }).Single();

        Assert.Equal([0, 1, 0, 1, 0, 0], subject.Mask!.Voxels);
        Assert.Contains("If these are labels, name in `labels` those that the mask marks.",
            Assert.Throws<HormesisException>(() => ImageFolderCohort.Load(folder.Path, Masked).ToList()).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_between_labels_is_told_with_its_file()
    {
        new NiftiSample().Write(folder.File("images/1.nii"));
        new NiftiSample { Datatype = 16, Values = [.. new double[11], 1.5] }.Write(folder.File("masks/1.nii"));

        Assert.Contains("masks/1.nii: the mask contains the value 1.5, which is not within 0.02 of a whole number",
            Assert.Throws<HormesisException>(
                () => ImageFolderCohort.Load(folder.Path, Masked with { Labels = [1] }).ToList()).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_scan_of_MetaImage_has_a_mask_of_NIfTI()
    {
        new MetaSample { Compressed = true }.Write(folder.File("images/1.mha"));
        new NiftiSample { Rows = [-1, 0, 0, 0, 0, -1, 0, 0, 0, 0, 1, 0], Values = [.. new double[11], 1] }
            .Write(folder.File("masks/1.nii.gz"));

        var subject = ImageFolderCohort.Load(folder.Path, Masked).Single();

        Assert.Equal(11, subject.Image.Voxels[Array.IndexOf(subject.Mask!.Voxels, 1)]);
    }

    [Fact]
    public void Masks_may_be_of_0_and_1_or_of_0_and_255_or_empty()
    {
        foreach (var (name, bright) in (ReadOnlySpan<(string, byte)>)[("1.png", 1), ("2.png", 255), ("3.png", 0)])
        {
            WriteImages(name);
            Pictures.WritePng(folder.File($"masks/{name}"), 3, [bright, 0, 0, 0, 0, 0]);
        }

        Assert.Equal([1, 1, 0], ImageFolderCohort.Load(folder.Path, Masked)
            .Select(subject => subject.Mask!.Voxels[^1]));
    }

    [Fact]
    public void A_mask_of_more_than_two_values_or_another_size_is_refused()
    {
        WriteImages("1.png");
        Pictures.WritePng(folder.File("masks/1.png"), 3, [0, 128, 255, 0, 0, 0]);
        Assert.Contains("0 and one other value", Error(Masked), StringComparison.Ordinal);

        Pictures.WritePng(folder.File("masks/1.png"), 2, [0, 255, 0, 0]);
        Assert.Contains("(2, 2, 1)", Error(Masked), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mask_that_its_header_scales_is_one_of_two_values()
    {
        new NiftiSample().Write(folder.File("images/a.nii"));
        new NiftiSample { Datatype = 2, Slope = 1 / 255.0, Intercept = 0.004,
            Values = [0, 255, 254, .. new double[9]] }.Write(folder.File("masks/a.nii"));
        Assert.Equal([0, 1, 1, 0], ImageFolderCohort.Load(folder.Path, Masked).Single().Mask!.Voxels.Take(4));

        new NiftiSample { Datatype = 2, Slope = 1 / 255.0,
            Values = [0, 1, .. new double[10]] }.Write(folder.File("masks/a.nii"));
        Assert.Equal([0, 1, 0], ImageFolderCohort.Load(folder.Path, Masked).Single().Mask!.Voxels.Take(3));

        new NiftiSample { Datatype = 2, Slope = 1 / 255.0,
            Values = [0, 255, 128, .. new double[9]] }.Write(folder.File("masks/a.nii"));
        Assert.Contains("scl_slope", Error(Masked), StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_of_names_are_said_at_once()
    {
        WriteImages("1.png", "2.jpg", "2.png", "x1.png", "none.png");
        Pictures.WritePng(folder.File("masks/none.png"), 1, [0]);
        Pictures.WritePng(folder.File("masks/x1.png"), 1, [0]);

        var message =
            Assert.Throws<HormesisException>(() =>
            ImageFolderCohort.ListFiles(folder.Path, Masked with { PatientBlock = 10 })).Message;

        Assert.Contains("image 1.png: has no mask", message, StringComparison.Ordinal);
        Assert.Contains("image 2 exists more than once: 2.jpg, 2.png", message, StringComparison.Ordinal);
        Assert.Contains("image none.png: its name has no number", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_files_of_one_patient_and_number_are_refused()
    {
        WriteImages("a1.png", "b1.png");

        Assert.Contains("slice 1 more than once: a1.png, b1.png", Error(Plain with { PatientBlock = 10 }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Nifti_scans_are_cases_too()
    {
        new NiftiSample().Write(folder.File("images/p1.nii.gz"));
        new NiftiSample { Pair = true }.Write(folder.File("images/p2.hdr"));
        new NiftiSample { Values = [0, 1, .. new double[10]] }.Write(folder.File("masks/p1.nii"));
        new NiftiSample { Values = [0, 1, .. new double[10]] }.Write(folder.File("masks/p2.nii"));

        Assert.Equal(["images/p1.nii.gz", "images/p2.hdr", "images/p2.img", "masks/p1.nii", "masks/p2.nii"],
            ImageFolderCohort.ListFiles(folder.Path, Masked));
        var cases = ImageFolderCohort.Load(folder.Path, Masked).ToList();
        Assert.Equal([("p1", 0), ("p2", 0)], cases.Select(subject => (subject.Patient, subject.FirstSlice)));
        Assert.All(cases, subject => Assert.Equal(1, subject.Mask!.Voxels[1]));
    }

    [Fact]
    public void A_folder_with_a_scan_s_name_is_entered_for_the_one_scan_in_it()
    {
        new NiftiSample().Write(folder.File("images/p1.nii/brain.nii.gz"));

        Assert.Equal(["images/p1.nii/brain.nii.gz"], ImageFolderCohort.ListFiles(folder.Path, Plain));
        Assert.Equal("p1", ImageFolderCohort.Load(folder.Path, Plain).Single().Patient);
    }

    [Fact]
    public void Pictures_that_are_links_without_targets_are_told_all_at_once()
    {
        WriteImages("1.png");
        File.CreateSymbolicLink(folder.File("images/2.png"), "gone2.png");
        File.CreateSymbolicLink(folder.File("images/3.png"), "gone3.png");

        var message = Error(Plain);

        Assert.Contains(
            $"image 2 2.png: this is a link to {folder.File("images/gone2.png")}, which does not exist.", message,
            StringComparison.Ordinal);
        Assert.Contains("gone3.png", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scan_of_many_slices_is_no_part_of_a_block()
    {
        new NiftiSample().Write(folder.File("images/1.nii"));

        Assert.Contains("Remove patientBlock", Error(Plain with { PatientBlock = 10 }), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_tells_what_is_known()
    {
        File.WriteAllText(folder.File("images/readme.txt"), "");

        Assert.Contains(".png",
            Assert.Throws<HormesisException>(() => ImageFolderCohort.ListFiles(folder.Path, Plain)).Message,
            StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private void WriteImages(params string[] names)
    {
        foreach (var name in names)
            Pictures.WritePng(folder.File($"images/{name}"), 3, [0, 1, 2, 3, 4, 5]);
    }

    private string Error(ImageFolderConfig config) =>
        Assert.Throws<HormesisException>(() => ImageFolderCohort.Load(folder.Path, config).ToList()).Message;
}
