using Hormesis.Imaging.Intensities;
using Hormesis.Imaging.Preparation;
using Hormesis.Imaging.Slices;
using Hormesis.Imaging.Volumes;
using Hormesis.Pipeline;

namespace Hormesis.Imaging.Tests.Preparation;

public sealed class CohortPreparationTests : IDisposable
{
    private static readonly IntensityConfig Grey = new() { Method = IntensityMethod.Window, Low = 0, High = 100 };
    private static readonly SliceConfig Whole = new() { ImageSize = 16, SlicesPerPatient = 1, Selection = SliceSelection.LargestMask, MinMaskPixels = 1, CropToHead = false };
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Rows_run_from_anterior_and_columns_from_the_patients_right()
    {
        var subject = Case("a", (16, 16, 1));
        Paint(subject.Image, (15, 15, 0), 100); // right, anterior
        Paint(subject.Image, (0, 15, 0), 75); // left, anterior
        Paint(subject.Image, (15, 0, 0), 25); // right, posterior
        Paint(subject.Mask!, (0, 15, 0), 1);

        var slices = Prepare([subject], Whole).Slices;

        Assert.Equal([1f, 0.5f, -0.5f], new[] { slices.Image(0)[0], slices.Image(0)[15], slices.Image(0)[240] });
        Assert.Equal(15, slices.Mask(0).IndexOf((byte)1));
        Assert.Equal(1, slices.Records[0].MaskPixels);
    }

    [Fact]
    public void A_scan_that_is_not_square_stands_between_air()
    {
        var slices = Prepare([Case("a", (8, 16, 1), mask: (4, 4, 0))], Whole).Slices;

        Assert.All(Enumerable.Range(0, 16), row => Assert.Equal((-1f, 0f, 0f, -1f), (slices.Image(0)[(16 * row) + 3], slices.Image(0)[(16 * row) + 4], slices.Image(0)[(16 * row) + 11], slices.Image(0)[(16 * row) + 12])));
    }

    [Fact]
    public void Voxels_that_are_not_square_become_so()
    {
        var subject = Case("a", (32, 16, 1), mask: (0, 0, 0), spacing: (0.5, 1, 4));

        var image = Prepare([subject], Whole with { MinMaskPixels = 0 }).Slices.Image(0);

        // The black voxel is half a pixel.
        Assert.Equal(255, image.Count(0f));
        Assert.Equal(1, image.Count(-0.5f));
    }

    [Fact]
    public void The_slices_with_the_largest_masks_are_taken_in_order()
    {
        var subject = Case("a", (16, 16, 9));
        foreach (var (z, count) in (ReadOnlySpan<(int, int)>)[(1, 3), (4, 1), (6, 5), (7, 2)])
        {
            for (var x = 0; x < count; x++)
                Paint(subject.Mask!, (x, 0, z), 1);
        }

        var records = Prepare([subject], Whole with { SlicesPerPatient = 3 }).Slices.Records;

        Assert.Equal([(1, 3), (6, 5), (7, 2)], records.Select(record => (record.Slice, record.MaskPixels)));
    }

    [Theory]
    [InlineData(SliceSelection.EvenlySpaced, 3, new[] { 1, 4, 7 })]
    [InlineData(SliceSelection.EvenlySpacedMask, 2, new[] { 3, 5 })]
    [InlineData(SliceSelection.EvenlySpacedMask, 99, new[] { 2, 3, 4, 5 })]
    public void Slices_are_spaced_evenly(SliceSelection selection, int count, int[] expected)
    {
        var subject = Case("a", (16, 16, 9));
        foreach (var z in (int[])[2, 3, 4, 5])
            Paint(subject.Mask!, (3, 3, z), 1);

        var slices = Prepare([subject], Whole with { Selection = selection, SlicesPerPatient = count, MinMaskPixels = 0 }).Slices;

        Assert.Equal(expected, slices.Records.Select(record => record.Slice));
    }

    [Fact]
    public void Slices_that_hardly_hold_any_head_are_passed_over()
    {
        var subject = Case("a", (16, 16, 4)) with { Mask = null };
        Array.Clear(subject.Image.Voxels, 0, 256 + 200);

        var slices = Prepare([subject], Whole with { Selection = SliceSelection.EvenlySpaced, SlicesPerPatient = 9, MinMaskPixels = 0 }).Slices;

        Assert.Equal([2, 3], slices.Records.Select(record => record.Slice));
        Assert.False(slices.HasMasks);
    }

    [Fact]
    public void A_patient_without_tumour_is_skipped_with_the_reason()
    {
        var prepared = Prepare([Case("a", (16, 16, 1), mask: (4, 4, 0)), Case("b", (16, 16, 1))], Whole);

        Assert.Equal("a", Assert.Single(prepared.Slices.Records).Patient);
        Assert.Equal([("b", "no voxel of its segmentation is of the region asked for")], prepared.Skipped.Select(patient => (patient.Patient, patient.Reason)));
        Assert.Equal("a", Assert.Single(prepared.Normalizations).Patient);
    }

    [Fact]
    public void A_patient_without_tumour_is_taken_where_no_mask_is_asked_for() =>
        Assert.Equal(["a/1"], Prepare([Case("a", (16, 16, 3))], Whole with { MinMaskPixels = 0 }).Slices.Records.Select(record => record.Id));

    /// <summary>One voxel of 64 x 64 covers a sixteenth of a pixel of 16 x 16.</summary>
    [Fact]
    public void A_tumour_too_small_for_the_image_is_skipped_with_its_numbers()
    {
        var prepared = Prepare([Case("a", (64, 64, 1), mask: (4, 4, 0)), Case("b", (16, 16, 1), mask: (4, 4, 0))], Whole);

        Assert.Equal("its largest mask has 0 pixels at 16x16 (1 voxels in the scan), minMaskPixels asks for 1", Assert.Single(prepared.Skipped).Reason);
    }

    [Fact]
    public void Half_a_pixel_of_tumour_is_a_pixel_of_mask()
    {
        var subject = Case("a", (32, 32, 1), mask: (0, 0, 0));
        Paint(subject.Mask!, (1, 0, 0), 1);
        Paint(subject.Mask!, (2, 0, 0), 1);

        Assert.Equal(1, Prepare([subject], Whole).Slices.Records[0].MaskPixels);
    }

    [Fact]
    public void Where_nobody_is_left_all_reasons_are_said()
    {
        var message = Assert.Throws<HormesisException>(() => Prepare([Case("a", (16, 16, 1)), Case("b", (16, 16, 1))], Whole)).Message;

        Assert.Contains("case a: no voxel", message, StringComparison.Ordinal);
        Assert.Contains("case b: no voxel", message, StringComparison.Ordinal);
    }

    /// <summary>A head of 20 x 10 in 60 x 60, a far table and a dot of noise; the margin is 4 % of 20.</summary>
    [Fact]
    public void Cropping_follows_the_head_and_not_the_table()
    {
        var subject = Case("a", (60, 60, 2));
        Array.Clear(subject.Image.Voxels);
        for (var z = 0; z < 2; z++)
        {
            Fill(subject.Image, (30, 50), (20, 30), z);
            Fill(subject.Image, (5, 55), (2, 3), z);
            Fill(subject.Image, (58, 59), (58, 59), z);
        }

        Paint(subject.Mask!, (40, 25, 1), 1);
        var frame = SquareFrame.Head(subject, Normalization.Of(subject, Grey));

        Assert.Equal((29, 14, 21.6), (frame.X, frame.Y, Math.Round(frame.Side, 9)));
    }

    [Fact]
    public void Cropping_never_cuts_the_mask()
    {
        var subject = Case("a", (60, 60, 1), mask: (2, 57, 0));
        Array.Clear(subject.Image.Voxels);
        Fill(subject.Image, (30, 50), (20, 30), 0);

        Assert.Equal(1, Prepare([subject], Whole with { ImageSize = 60, CropToHead = true }).Slices.Records[0].MaskPixels);
    }

    [Fact]
    public void A_patients_pictures_are_chosen_among_together()
    {
        CohortCase[] cases = [.. Enumerable.Range(7, 4).Select(number => Case("a", (16, 16, 1)) with { FirstSlice = number })];
        Paint(cases[2].Mask!, (3, 3, 0), 1);

        var prepared = Prepare(cases, Whole);

        Assert.Equal(["a/9"], prepared.Slices.Records.Select(record => record.Id));
        Assert.Equal(9, Assert.Single(prepared.Normalizations).FirstSlice);
    }

    [Fact]
    public void A_patient_that_comes_twice_is_an_error() =>
        Assert.Contains("case a: the patient is in the cohort twice", Error([Case("a", (16, 16, 1)), Case("b", (16, 16, 1)), Case("a", (16, 16, 1))], Whole), StringComparison.Ordinal);

    [Fact]
    public void Masks_that_lack_or_do_not_fit_are_named_with_their_case()
    {
        var without = Case("b", (16, 16, 1)) with { Mask = null };

        Assert.Contains("case b: lacks a mask", Error([Case("a", (16, 16, 1)), without], Whole), StringComparison.Ordinal);
        Assert.Contains("case b: has no mask, so selection must be evenly-spaced", Error([without], Whole), StringComparison.Ordinal);
        Assert.Contains("case a: its mask has (8, 8, 1)", Error([Case("a", (16, 16, 1)) with { Mask = Case("a", (8, 8, 1)).Mask }], Whole), StringComparison.Ordinal);
    }

    [Fact]
    public void Splits_may_be_dealt_to_those_who_were_not_skipped()
    {
        IReadOnlyList<string> asked = [];
        var prepared = CohortPreparation.Prepare(
            [Case("a", (16, 16, 1)), Case("b", (16, 16, 1), mask: (1, 1, 0))],
            Whole,
            Grey,
            patients =>
            {
                asked = patients;
                return new Dictionary<string, Split> { ["b"] = Split.Test };
            });

        Assert.Equal(["b"], asked);
        Assert.Equal(Split.Test, prepared.Slices.Records[0].Split);
    }

    [Fact]
    public void A_case_is_prepared_before_the_one_after_next_is_read()
    {
        var read = 0;
        IEnumerable<CohortCase> Cases()
        {
            for (; read < 20; read++)
                yield return Case($"{read:00}", (16, 16, 1)) with { Mask = null };
        }

        Error(Cases(), Whole);

        Assert.Equal(1, read);
    }

    [Fact]
    public void What_is_saved_is_what_was_declared_and_always_the_same()
    {
        var prepared = Prepare([Case("a", (16, 16, 1), mask: (4, 4, 0)), Case("b", (16, 16, 1))], Whole);
        prepared.Save(folder.File("one"));
        prepared.Save(folder.File("two"));

        Assert.Equal(
            PreparedCohort.Files("one", withMasks: true).Order(StringComparer.Ordinal),
            Directory.GetFiles(folder.File("one")).Select(file => Path.GetRelativePath(folder.Root, file)).Order(StringComparer.Ordinal));
        Assert.All(Directory.GetFiles(folder.File("one")), file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(file.Replace("/one/", "/two/", StringComparison.Ordinal))));
        Assert.Contains("\"reason\": \"no voxel", File.ReadAllText(folder.File("one/preparation.json")), StringComparison.Ordinal);
        Assert.Equal(prepared.Slices.Records, SliceSet.Load(folder.File("one")).Records);
    }

    public void Dispose() => folder.Dispose();

    private static PreparedCohort Prepare(IEnumerable<CohortCase> cases, SliceConfig config) =>
        CohortPreparation.Prepare(cases, config, Grey, _ => Split.Train);

    private static string Error(IEnumerable<CohortCase> cases, SliceConfig config) =>
        Assert.Throws<HormesisException>(() => Prepare(cases, config)).Message;

    /// <summary>All of grey 50, but for one black voxel in the middle, so that it is not constant; its mask empty but for one, if given.</summary>
    private static CohortCase Case(string patient, (int X, int Y, int Z) size, (int X, int Y, int Z)? mask = null, (double X, double Y, double Z)? spacing = null)
    {
        var count = size.X * size.Y * size.Z;
        var subject = new CohortCase
        {
            Patient = patient,
            Image = new() { Voxels = [.. Enumerable.Repeat(50f, count)], Size = size, SpacingMm = spacing ?? (1, 1, 1) },
            Mask = new() { Voxels = new float[count], Size = size, SpacingMm = spacing ?? (1, 1, 1) },
        };
        Paint(subject.Image, (size.X / 2, size.Y / 2, size.Z / 2), 0);
        if (mask is { } voxel)
            Paint(subject.Mask, voxel, 1);
        return subject;
    }

    private static void Paint(Volume volume, (int X, int Y, int Z) voxel, float value) =>
        volume.Voxels[voxel.X + (volume.Size.X * (voxel.Y + (volume.Size.Y * voxel.Z)))] = value;

    private static void Fill(Volume volume, (int First, int End) x, (int First, int End) y, int z)
    {
        for (var i = x.First; i < x.End; i++)
        {
            for (var j = y.First; j < y.End; j++)
                Paint(volume, (i, j, z), 50);
        }
    }
}
