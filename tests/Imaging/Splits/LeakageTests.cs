using Hormesis.Imaging.Slices;
using Hormesis.Imaging.Splits;

namespace Hormesis.Imaging.Tests.Splits;

public sealed class LeakageTests
{
    [Fact]
    public void Patients_of_one_split_each_pass() =>
        Leakage.Check(("ct", Set(("a", Split.Train, 1), ("a", Split.Train, 2), ("b", Split.Test, 3))),
            ("mri", Set(("a", Split.Train, 4), ("b", Split.Test, 5))));

    [Fact]
    public void Patients_in_two_splits_are_all_named_with_their_sets()
    {
        var message = Assert.Throws<HormesisException>(() => Leakage.Check(
            ("ct", Set(("a", Split.Train, 1), ("b", Split.Train, 2), ("c", Split.Test, 3), ("c", Split.Validation, 4))),
            ("mri", Set(("a", Split.Test, 5), ("b", Split.Train, 6))))).Message;

        Assert.Contains("patient a: Test of mri, Train of ct", message, StringComparison.Ordinal);
        Assert.Contains("patient c: Test of ct, Validation of ct", message, StringComparison.Ordinal);
        Assert.DoesNotContain("patient b", message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_slice_under_two_names_is_a_leak() =>
        Assert.Contains(
            "the same pixels as a/0 and b/1",
            Assert.Throws<HormesisException>(() =>
                Leakage.Check(("mri", Set(("a", Split.Train, 7), ("b", Split.Test, 7))))).Message,
            StringComparison.Ordinal);

    private static SliceSet Set(params (string Patient, Split Split, float Pixel)[] slices) =>
        SliceSet.Create(1, 1,
            [.. slices.Select((slice, index) =>
            (slice.Patient, index, slice.Split, new[] { slice.Pixel }, (byte[]?)null))]);
}
