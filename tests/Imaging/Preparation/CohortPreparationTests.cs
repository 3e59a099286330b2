using Hormesis.Imaging.Preparation;
using Hormesis.Imaging.Slices;
using Hormesis.Imaging.Splits;
using Hormesis.Imaging.Volumes;
using static Hormesis.Imaging.Tests.Preparation.MadeUpCases;

namespace Hormesis.Imaging.Tests.Preparation;

public sealed class CohortPreparationTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

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

        var slices = Prepare([subject],
            Whole with { Selection = selection, SlicesPerPatient = count, MinMaskPixels = 0 }).Slices;

        Assert.Equal(expected, slices.Records.Select(record => record.Slice));
    }

    [Fact]
    public void Slices_that_hardly_hold_any_head_are_passed_over()
    {
        var subject = Case("a", (16, 16, 4)) with { Mask = null };
        Array.Clear(subject.Image.Voxels, 0, 256 + 200);

        var slices = Prepare([subject],
            Whole with { Selection = SliceSelection.EvenlySpaced, SlicesPerPatient = 9, MinMaskPixels = 0 }).Slices;

        Assert.Equal([2, 3], slices.Records.Select(record => record.Slice));
        Assert.False(slices.HasMasks);
    }

    [Fact]
    public void Slices_are_counted_by_patient_over_all_scans()
    {
        var (first, second) =
            (Case("a", (16, 16, 2)) with { Case = "a-0" }, Case("a", (16, 16, 4)) with { Case = "a-1" });
        var config = Whole with { Selection = SliceSelection.EvenlySpaced, MinMaskPixels = 0, SlicesPerPatient = 3 };

        var prepared = Prepare([first, second, Case("b", (16, 16, 1))], config);

        Assert.Equal(["a-0/1", "a-1/1", "a-1/3", "b/0"], prepared.Slices.Records.Select(record => record.Id));
        Assert.Equal(["a", "a", "a", "b"], prepared.Slices.Records.Select(record => record.Patient));
        Assert.Equal((2, 3), (prepared.Record.Patients, prepared.Record.Scans));
        Assert.Equal(["a-0", "a-1", "b"], prepared.Record.Normalizations.Select(numbers => numbers.Case));
    }

    [Fact]
    public void A_scan_of_coarser_voxels_does_not_look_like_less_head()
    {
        var (fine, coarse) = (Case("a", (64, 64, 1)) with { Case = "a-0" },
            Case("a", (16, 16, 1), spacing: (4, 4, 1)) with { Case = "a-1" });

        var records =
            Prepare([fine, coarse], Whole
            with { Selection = SliceSelection.EvenlySpaced, MinMaskPixels = 0, SlicesPerPatient = 9 }).Slices.Records;

        Assert.Equal(["a-0/0", "a-1/0"], records.Select(record => record.Id));
    }

    [Fact]
    public void A_patient_without_tumour_is_skipped_with_the_reason()
    {
        var prepared = Prepare([Case("a", (16, 16, 1), mask: (4, 4, 0)), Case("b", (16, 16, 1))], Whole);

        Assert.Equal("a", Assert.Single(prepared.Slices.Records).Patient);
        Assert.Equal([("b", "no voxel of its segmentation is of the region asked for")],
            prepared.Record.Skipped.Select(patient => (patient.Patient, patient.Reason)));
        Assert.Equal("a", Assert.Single(prepared.Record.Normalizations).Patient);
    }

    [Fact]
    public void A_patient_without_tumour_is_taken_where_no_mask_is_asked_for() =>
        Assert.Equal(["a/1"],
            Prepare([Case("a", (16, 16, 3))],
            Whole with { MinMaskPixels = 0 }).Slices.Records.Select(record => record.Id));

    /// <summary>One voxel of 64 x 64 covers a sixteenth of a pixel of 16 x 16.</summary>
    [Fact]
    public void A_tumour_too_small_for_the_image_is_skipped_with_its_numbers()
    {
        var prepared =
            Prepare([Case("a", (64, 64, 1), mask: (4, 4, 0)), Case("b", (16, 16, 1), mask: (4, 4, 0))], Whole);

        Assert.Equal("its largest mask has 0 pixels at 16x16 (1 voxel in the scan), minMaskPixels asks for 1",
            Assert.Single(prepared.Record.Skipped).Reason);
    }

    [Fact]
    public void Where_nobody_is_left_all_reasons_are_said()
    {
        var message =
            Assert.Throws<HormesisException>(() =>
            Prepare([Case("a", (16, 16, 1)), Case("b", (16, 16, 1))], Whole)).Message;

        Assert.Contains("patient a: no voxel", message, StringComparison.Ordinal);
        Assert.Contains("patient b: no voxel", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_too_few_are_left_for_the_splits_it_is_said_who_was_left_out_and_why()
    {
        CohortCase[] cases = [Case("a", (16, 16, 1), mask: (4, 4, 0)),
            .. Enumerable.Range(0, 22).Select(i => Case($"b{i:00}", (16, 16, 1)))];
        var split = new SplitConfig { Train = 0.6, Validation = 0.2, Test = 0.2 };

        var message = Assert.Throws<HormesisException>(() =>
            CohortPreparation.Prepare(cases, Whole, Grey,
                patients => PatientSplits.Assign(patients, split, new("seed")))).Message;

        Assert.Contains("Split: 1 patient is too few for 3 splits", message, StringComparison.Ordinal);
        Assert.Contains("22 of 23 patients have no slice left:\n  - patient b00: no voxel", message,
            StringComparison.Ordinal);
        Assert.Contains("patient b19: no voxel", message, StringComparison.Ordinal);
        Assert.EndsWith("\n  and 2 more", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_patients_pictures_are_chosen_among_together()
    {
        CohortCase[] cases =
            [.. Enumerable.Range(7, 4).Select(number => Case("a", (16, 16, 1)) with { FirstSlice = number })];
        Paint(cases[2].Mask!, (3, 3, 0), 1);

        var prepared = Prepare(cases, Whole);

        Assert.Equal(["a/9"], prepared.Slices.Records.Select(record => record.Id));
        Assert.Equal(9, Assert.Single(prepared.Record.Normalizations).FirstSlice);
    }

    [Fact]
    public void A_patient_that_comes_twice_is_an_error() =>
        Assert.Contains("case a: the patient a is in the cohort twice",
            Error([Case("a", (16, 16, 1)), Case("b", (16, 16, 1)), Case("a", (16, 16, 1))], Whole),
            StringComparison.Ordinal);

    [Fact]
    public void Masks_that_lack_or_do_not_fit_are_named_with_their_case()
    {
        var without = Case("b", (16, 16, 1)) with { Mask = null };

        Assert.Contains("case b: has no mask, unlike", Error([Case("a", (16, 16, 1)), without], Whole),
            StringComparison.Ordinal);
        Assert.Contains("case b: has no mask, so selection must be evenly-spaced", Error([without], Whole),
            StringComparison.Ordinal);
        Assert.Contains("case a: its mask has (8, 8, 1)",
            Error([Case("a", (16, 16, 1)) with { Mask = Case("a", (8, 8, 1)).Mask }], Whole), StringComparison.Ordinal);
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
            Directory.GetFiles(folder.File("one")).Select(file => Path.GetRelativePath(folder.Path, file))
                .Order(StringComparer.Ordinal));
        Assert.All(Directory.GetFiles(folder.File("one")),
            file =>
            Assert.Equal(File.ReadAllBytes(file),
            File.ReadAllBytes(file.Replace("/one/", "/two/", StringComparison.Ordinal))));
        Assert.Contains("\"reason\": \"no voxel", File.ReadAllText(folder.File("one/preparation.json")),
            StringComparison.Ordinal);
        Assert.Equal(prepared.Slices.Records, SliceSet.Load(folder.File("one")).Records);
    }

    public void Dispose() => folder.Dispose();
}
