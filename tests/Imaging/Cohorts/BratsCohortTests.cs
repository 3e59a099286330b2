using System.Diagnostics;
using Hormesis.Imaging.Cohorts;
using Hormesis.Imaging.Tests.Nifti;

namespace Hormesis.Imaging.Tests.Cohorts;

public sealed class BratsCohortTests : IDisposable
{
    private static readonly BratsConfig Config = new() { Folder = "brats", Label = BratsRegion.EnhancingTumour };
    private static readonly double[] Labels = [0, 1, 2, 4, 0, 1, 2, 4, 0, 0, 0, 4];
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Both_years_names_and_pairs_are_found_and_listed_in_order()
    {
        Write("B", "_t1ce.nii.gz", "_seg.nii");
        Write("A", "-t1c.nii", "-seg.nii.gz");
        Write("C", "_t1ce.hdr", "_seg.hdr.gz");
        File.WriteAllText(folder.File("brats/A/A-t2w.nii"), "another sequence is passed over");

        Assert.Equal(
            ["brats/A/A-seg.nii.gz", "brats/A/A-t1c.nii", "brats/B/B_seg.nii", "brats/B/B_t1ce.nii.gz",
                "brats/C/C_seg.hdr.gz", "brats/C/C_seg.img.gz", "brats/C/C_t1ce.hdr", "brats/C/C_t1ce.img"],
            BratsCohort.ListFiles(folder.Path, Config with { Labels = BratsLabels.Brats2021 }));
        foreach (
            var (expected, actual) in "ABC".Zip(
            BratsCohort.Load(folder.Path, Config with { Labels = BratsLabels.Brats2021 })))
        {
            Assert.Equal($"{expected}", actual.Patient);
            Assert.Equal([0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1], actual.Mask!.Voxels);
        }
    }

    [Fact]
    public void The_regions_are_nested()
    {
        Write("A", "_t1ce.nii", "_seg.nii");

        Assert.Equal([0, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 1], Mask(BratsRegion.TumourCore));
        Assert.Equal([0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1], Mask(BratsRegion.WholeTumour));
    }

    [Fact]
    public void A_number_of_patients_takes_the_first_by_name()
    {
        foreach (var patient in (string[])["B", "A", "C"])
            Write(patient, "_t1ce.nii", "_seg.nii");

        Assert.Equal(["A", "B"], BratsCohort.Load(folder.Path, Config with { Patients = 2 })
            .Select(subject => subject.Patient));
    }

    [Fact]
    public void All_that_is_missing_is_said_at_once()
    {
        Write("A", "_t1ce.nii", "_seg.nii");
        File.Delete(folder.File("brats/A/A_seg.nii"));
        Write("B", "_t1ce.nii", "_seg.nii");
        File.Delete(folder.File("brats/B/B_t1ce.nii"));
        Write("C", "_t1ce.hdr", "_seg.nii");
        File.Delete(folder.File("brats/C/C_t1ce.img"));
        Write("D", "_t1ce.nii", "_seg.nii");
        Write("D", "_t1ce.nii.gz", "_seg.nii");

        var message = Assert.Throws<HormesisException>(() => BratsCohort.ListFiles(folder.Path, Config)).Message;

        Assert.Contains("4 problems", message, StringComparison.Ordinal);
        Assert.Contains("case A: its segmentation is missing", message, StringComparison.Ordinal);
        Assert.Contains("case B: has no T1-Ce scan", message, StringComparison.Ordinal);
        Assert.Contains("case C: its T1-Ce scan is half a pair", message, StringComparison.Ordinal);
        Assert.Contains("case D: its T1-Ce scan exists more than once", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Segmentations_of_another_shape_or_place_are_all_named_before_any_is_read()
    {
        Write("A", "_t1ce.nii", "_seg.nii");
        new NiftiSample { Dimensions = [3, 2, 3, 2, 1, 1, 1, 1],
            Values = Labels }.Write(folder.File("brats/A/A_seg.nii"));
        Write("B", "_t1ce.nii", "_seg.nii");
        new NiftiSample { Rows = [-1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0],
            Values = Labels }.Write(folder.File("brats/B/B_seg.nii"));

        var message = Assert.Throws<HormesisException>(() => BratsCohort.Load(folder.Path, Config)).Message;

        Assert.Contains("case A: its segmentation A_seg.nii does not lie on the grid of its scan A_t1ce.nii: it " +
            "has 2x3x2 voxels (x, y, z in RAS+), not 3x2x2", message, StringComparison.Ordinal);
        Assert.Contains("case B", message, StringComparison.Ordinal);
        Assert.Contains("up to 2 mm", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_segmentation_stored_along_other_axes_lies_on_the_same_grid()
    {
        Write("A", "_t1ce.nii", "_seg.nii");
        new NiftiSample { Rows = [-1, 0, 0, 2, 0, 1, 0, 0, 0, 0, 1, 0],
            Values = [.. Labels.Chunk(3).SelectMany(row => row.Reverse())] }.Write(folder.File("brats/A/A_seg.nii"));

        Assert.Equal([0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1], Mask(BratsRegion.EnhancingTumour));
    }

    [Fact]
    public void A_label_of_another_year_is_an_error_with_the_case()
    {
        Write("A", "_t1ce.nii", "_seg.nii", [3, .. new double[11]]);

        var message = Assert.Throws<HormesisException>(() => Mask(BratsRegion.EnhancingTumour)).Message;

        Assert.Contains(
            "case A: its segmentation A_seg.nii contains label 3; brats2021 has the labels 0, 1, 2, 4", message,
            StringComparison.Ordinal);
        Assert.Contains("brats2024-pediatric", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Time_points_of_one_person_are_scans_of_one_patient()
    {
        foreach (var name in (string[])["BraTS-GLI-00002-000", "BraTS-GLI-00001-001", "BraTS-GLI-00001-000",
            "BraTS-MEN-RT-0003-1", "BraTS2021_00004"])
            Write(name, "_t1ce.nii", "_seg.nii");

        Assert.Equal(
            [("BraTS-GLI-00001", "BraTS-GLI-00001-000"), ("BraTS-GLI-00001", "BraTS-GLI-00001-001"),
                ("BraTS-GLI-00002", "BraTS-GLI-00002-000"), ("BraTS-MEN-RT-0003", "BraTS-MEN-RT-0003-1"),
                ("BraTS2021_00004", "BraTS2021_00004")],
            Cases(Config));
        Assert.Equal(["BraTS-GLI-00001-000", "BraTS-GLI-00001-001"],
            Cases(Config with { Patients = 1 }).Select(found => found.Case));
    }

    [Fact]
    public void A_pattern_or_a_table_tells_whose_the_scans_are()
    {
        foreach (var name in (string[])["s2", "s1a", "s1b"])
            Write(name, "_t1ce.nii", "_seg.nii");
        File.WriteAllText(folder.File("people.csv"), "name,patient\r\ns1a,Y\r\ns1b,X\r\ns2,X\r\n");

        Assert.Equal([("s1", "s1a"), ("s1", "s1b"), ("s2", "s2")], Cases(Config with { PatientPattern = "^(s[0-9])" }));
        Assert.Equal([("X", "s1b"), ("X", "s2"), ("Y", "s1a")], Cases(Config with { PatientTable = "people.csv" }));
        Assert.Equal("people.csv",
            BratsCohort.ListFiles(folder.Path, Config with { PatientTable = "people.csv", Patients = 1 })[^1]);
    }

    /// <summary>Else "X" and " X" would be two patients, perhaps in two splits.</summary>
    [Fact]
    public void Blanks_around_a_tables_names_and_empty_lines_mean_nothing()
    {
        foreach (var name in (string[])["A", "B", "C"])
            Write(name, "_t1ce.nii", "_seg.nii");
        File.WriteAllText(folder.File("people.csv"), "name,patient \r\nA,X\r\nB, X\r\n\r\n C , Y \r\n\r\n");

        Assert.Equal([("X", "A"), ("X", "B"), ("Y", "C")], Cases(Config with { PatientTable = "people.csv" }));
    }

    [Fact]
    public void All_that_is_wrong_with_a_table_is_said_at_once()
    {
        foreach (var name in (string[])["A", "B"])
            Write(name, "_t1ce.nii", "_seg.nii");

        File.WriteAllText(folder.File("people.csv"), "case;patient\nA,1\nA,2\nB\n");
        var broken =
            Assert.Throws<HormesisException>(() =>
            BratsCohort.ListFiles(folder.Path, Config with { PatientTable = "people.csv" })).Message;
        File.WriteAllText(folder.File("people.csv"), "name,patient\nA,1\nC,2\n");
        var unknown =
            Assert.Throws<HormesisException>(() =>
            BratsCohort.ListFiles(folder.Path, Config with { PatientTable = "people.csv" })).Message;

        Assert.Contains("line 1: the header must be 'name,patient', with a comma, not 'case;patient'", broken,
            StringComparison.Ordinal);
        Assert.Contains("line 3: A is already in line 2, with patient 1", broken, StringComparison.Ordinal);
        Assert.Contains("line 4: 'B' is not a name, a comma and a patient", broken, StringComparison.Ordinal);
        Assert.Contains("people.csv(3): C is not in the cohort's folder", unknown, StringComparison.Ordinal);
        Assert.Contains("B is not in", unknown, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_do_not_tell_their_labels_ask_for_them()
    {
        Write("BraTS-PED-00001-000", "-t1c.nii", "-seg.nii");

        var message = Assert.Throws<HormesisException>(() => BratsCohort.ListFiles(folder.Path, Config)).Message;

        Assert.Contains("case BraTS-PED-00001-000: its name does not show what its labels mean", message,
            StringComparison.Ordinal);
        Assert.Contains("brats2023-glioma", message, StringComparison.Ordinal);
        Assert.Contains("labelTable", message, StringComparison.Ordinal);
    }

    /// <summary>Labels 0 .. 4; the mask of each region, whose voxels are 0 .. 4.</summary>
    [Theory]
    [InlineData(BratsLabels.Brats2021, "0", "00001", "01001", "01101")]
    [InlineData(BratsLabels.Brats2024Glioma, "3", "00010", "01010", "01110")]
    [InlineData(BratsLabels.Brats2025Metastases, "3", "00010", "01010", "01110")]
    [InlineData(BratsLabels.Brats2024Pediatric, "3", "01000", "01110", "01111")]
    public void Each_collection_has_its_own_labels(BratsLabels labels, string three, string enhancing, string core,
        string whole)
    {
        double[] stored = [0, 1, 2, three[0] - '0', 4, .. new double[7]];
        Write("A", "-t1c.nii", "-seg.nii", stored);

        string Of(BratsRegion region) =>
            string.Concat(BratsCohort.Load(folder.Path, Config with { Label = region, Labels = labels })
            .Single().Mask!.Voxels.Take(5));

        Assert.Equal((enhancing, core, whole),
            (Of(BratsRegion.EnhancingTumour), Of(BratsRegion.TumourCore), Of(BratsRegion.WholeTumour)));
    }

    [Theory]
    [InlineData(BratsLabels.Brats2023Glioma)]
    [InlineData(BratsLabels.Brats2023Meningioma)]
    [InlineData(BratsLabels.Brats2023Metastases)]
    [InlineData(BratsLabels.Brats2023Pediatric)]
    public void In_2023_label_3_enhances_and_4_is_unknown(BratsLabels labels)
    {
        Write("A", "-t1c.nii", "-seg.nii", [0, 1, 2, 3, .. new double[8]]);
        Assert.Equal([0, 0, 0, 1],
            BratsCohort.Load(folder.Path, Config with { Labels = labels }).Single().Mask!.Voxels.Take(4));

        Write("A", "-t1c.nii", "-seg.nii");
        Assert.Contains("contains label 4",
            Assert.Throws<HormesisException>(() => BratsCohort.Load(folder.Path, Config with { Labels = labels })
            .ToList()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_ones_own_tells_the_labels()
    {
        Write("A", "-t1c.nii", "-seg.nii");
        var config = Config with { LabelTable = new() { EnhancingTumour = [2], Other = [1, 4] } };

        Assert.Equal([0, 0, 1, 0], BratsCohort.Load(folder.Path, config).Single().Mask!.Voxels.Take(4));
    }

    /// <summary>Bytes 64, 127 and 255 times 4/255 are 1.0039, 1.9922 and 4.</summary>
    [Fact]
    public void Labels_that_a_header_scales_are_the_whole_numbers_near_them()
    {
        Write("A", "_t1ce.nii", "_seg.nii");
        new NiftiSample { Datatype = 2, Slope = 4 / 255.0,
            Values = [0, 64, 127, 255, .. new double[8]] }.Write(folder.File("brats/A/A_seg.nii"));
        Assert.Equal([0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0], Mask(BratsRegion.WholeTumour));

        new NiftiSample { Datatype = 2, Slope = 4 / 255.0,
            Values = [0, 70, .. new double[10]] }.Write(folder.File("brats/A/A_seg.nii"));
        var message = Assert.Throws<HormesisException>(() => Mask(BratsRegion.WholeTumour)).Message;
        Assert.Contains("contains the value 1.09", message, StringComparison.Ordinal);
        Assert.Contains("scl_slope", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_truncated_scan_is_named_with_its_case()
    {
        Write("A", "_t1ce.nii.gz", "_seg.nii");
        var bytes = File.ReadAllBytes(folder.File("brats/A/A_t1ce.nii.gz"));
        File.WriteAllBytes(folder.File("brats/A/A_t1ce.nii.gz"), bytes[..^9]);

        Assert.Contains("A_t1ce.nii.gz",
            Assert.Throws<HormesisException>(() => Mask(BratsRegion.EnhancingTumour)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_tells_what_a_case_looks_like()
    {
        Directory.CreateDirectory(folder.File("brats/.hidden"));

        Assert.Contains("<id>_t1ce.nii.gz",
            Assert.Throws<HormesisException>(() => BratsCohort.ListFiles(folder.Path, Config)).Message,
            StringComparison.Ordinal);
    }

    /// <summary>So some downloads unpack, BraTS 2020's and 2021's among them.</summary>
    [Fact]
    public void A_folder_with_a_scan_s_name_is_entered_for_the_one_scan_in_it()
    {
        Write("A", "_t1ce.nii", "_seg.nii.gz");
        Move("brats/A/A_t1ce.nii", "brats/A/A_t1ce.nii/00000057_brain_t1ce.nii");
        Move("brats/A/A_seg.nii.gz", "brats/A/A_seg.nii.gz/A_seg.nii.gz");
        File.WriteAllText(folder.File("brats/A/A_t1ce.nii/readme.txt"), "");
        Directory.CreateDirectory(folder.File("brats/A/A_t2.nii"));

        Assert.Equal(["brats/A/A_seg.nii.gz/A_seg.nii.gz", "brats/A/A_t1ce.nii/00000057_brain_t1ce.nii"],
            BratsCohort.ListFiles(folder.Path, Config));
        Assert.Equal([0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1], Mask(BratsRegion.EnhancingTumour));
    }

    [Fact]
    public void A_folder_with_a_scan_s_name_and_no_single_scan_is_told_with_what_it_holds()
    {
        Write("A", "_t1ce.nii", "_seg.nii");
        Write("B", "_t1ce.nii", "_seg.nii");
        Move("brats/A/A_t1ce.nii", "brats/A/A_t1ce.nii/1.nii");
        File.WriteAllText(folder.File("brats/A/A_t1ce.nii/2.nii"), "");
        File.Delete(folder.File("brats/B/B_seg.nii"));
        Directory.CreateDirectory(folder.File("brats/B/B_seg.nii"));

        var message = Assert.Throws<HormesisException>(() => BratsCohort.ListFiles(folder.Path, Config)).Message;

        Assert.Contains("case A: its T1-Ce scan A_t1ce.nii is a folder that contains 1.nii, 2.nii.", message,
            StringComparison.Ordinal);
        Assert.Contains("case B: its segmentation B_seg.nii is a folder that contains nothing.", message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Links_without_targets_and_pipes_are_told_of_all_cases_before_any_is_read()
    {
        Write("A", "_t1ce.nii", "_seg.nii");
        Write("B", "_t1ce.nii", "_seg.nii");
        Move("brats/A/A_t1ce.nii", "brats/gone/x");
        Directory.Delete(folder.File("brats/gone"), recursive: true);
        File.CreateSymbolicLink(folder.File("brats/A/A_t1ce.nii"), "../gone/x");
        File.Delete(folder.File("brats/B/B_seg.nii"));
        Process.Start("mkfifo", [folder.File("brats/B/B_seg.nii")]).WaitForExit();

        var message = Assert.Throws<HormesisException>(() => BratsCohort.ListFiles(folder.Path, Config)).Message;

        Assert.Contains($"case A: its T1-Ce scan A_t1ce.nii: a link to {folder.Path}/brats/gone/x, which is not there.",
            message, StringComparison.Ordinal);
        Assert.Contains("case B: its segmentation B_seg.nii: not a regular file but a pipe or a device.", message,
            StringComparison.Ordinal);
    }

    /// <summary>A disk that is not mounted must not make the cohort smaller.</summary>
    [Fact]
    public void Cases_that_are_links_without_targets_are_missing_and_not_passed_over()
    {
        Write("A", "_t1ce.nii", "_seg.nii");
        Directory.CreateSymbolicLink(folder.File("brats/B"), "../pool/B");
        Directory.CreateSymbolicLink(folder.File("brats/C"), "/mnt/another disk/C");
        Directory.CreateSymbolicLink(folder.File("brats/D"), "D");
        File.CreateSymbolicLink(folder.File("brats/README"), ".git/annex/objects/x");

        var message = Assert.Throws<HormesisException>(() => BratsCohort.ListFiles(folder.Path, Config)).Message;

        Assert.Contains("3 problems", message, StringComparison.Ordinal);
        Assert.Contains($"brats/B: a link to {folder.Path}/pool/B, which is not there.", message,
            StringComparison.Ordinal);
        Assert.Contains("brats/C: a link to /mnt/another disk/C, which is not there.", message,
            StringComparison.Ordinal);
        Assert.Contains("brats/D: a link that leads in a circle.", message, StringComparison.Ordinal);
        Assert.Single(BratsCohort.ListFiles(folder.Path, Config with { Patients = 1 }),
            file => file == "brats/A/A_seg.nii");
    }

    [Theory]
    [InlineData("brats/HGG/A brats/LGG/B", "brats",
        "the folder contains no case, but its sub-folders HGG, LGG do. Give one of them, for example " +
        "`folder: brats/HGG`, or put all cases into one folder")]
    [InlineData("brats/Training/HGG/A brats/notes", "brats",
        "the folder contains no case, but its sub-folder Training/HGG does. Give `folder: brats/Training/HGG`.")]
    [InlineData("A B", "A",
        "the folder contains no case, because it is a case itself. Give the folder that contains the cases: " +
        "`folder: .`.")]
    [InlineData("brats/A", "brats/A",
        "the folder contains no case, because it is a case itself. Give the folder that contains the cases: " +
        "`folder: brats`.")]
    [InlineData("2021/A", ".",
        "the folder contains no case, but its sub-folder 2021 does. Give `folder: 2021`.")]
    public void Cases_that_lie_elsewhere_are_told_with_the_setting_to_write(string folders, string given,
        string message)
    {
        foreach (var path in folders.Split(' '))
        {
            Directory.CreateDirectory(folder.File(path));
            if (path.EndsWith("notes", StringComparison.Ordinal))
                continue;
            new NiftiSample().Write(folder.File($"{path}/{Path.GetFileName(path)}_t1ce.nii"));
            new NiftiSample().Write(folder.File($"{path}/{Path.GetFileName(path)}_seg.nii"));
        }

        Assert.Contains(message,
            Assert.Throws<HormesisException>(() =>
            BratsCohort.ListFiles(folder.Path, Config with { Folder = given })).Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private void Move(string from, string to)
    {
        File.Move(folder.File(from), folder.File("moving"));
        File.Move(folder.File("moving"), folder.File(to));
    }

    private (string Patient, string Case)[] Cases(BratsConfig config) =>
        [.. BratsCohort.Load(folder.Path, config).Select(found => (found.Patient, found.Case))];

    private float[] Mask(BratsRegion region) =>
        BratsCohort.Load(folder.Path, Config with { Label = region }).Single().Mask!.Voxels;

    private void Write(string patient, string scan, string segmentation, double[]? labels = null)
    {
        new NiftiSample { Pair = scan.Contains("hdr", StringComparison.Ordinal) }.Write(
            folder.File($"brats/{patient}/{patient}{scan}"));
        new NiftiSample { Pair = segmentation.Contains("hdr", StringComparison.Ordinal), Datatype = 512,
            Values = labels ?? Labels }.Write(folder.File($"brats/{patient}/{patient}{segmentation}"));
    }
}
