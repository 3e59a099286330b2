using Hormesis.Imaging.Intensities;
using Hormesis.Imaging.Volumes;

namespace Hormesis.Imaging.Tests.Intensities;

public sealed class NormalizationTests
{
    private static readonly IntensityConfig Percentiles =
        new() { Method = IntensityMethod.Percentiles, Low = 0, High = 100 };
    private static readonly IntensityConfig Window = new() { Method = IntensityMethod.Window, Low = 0, High = 80 };

    /// <summary>100 voxels of air at 0 and the values 101 .. 201: the median of the head is 151.</summary>
    [Fact]
    public void Percentiles_are_those_inside_the_head()
    {
        var numbers =
            Normalization.Of(Case([.. new float[100], .. Range(101, 101)]), Percentiles with { Low = 0, High = 50 });

        Assert.Equal((101.0, 151.0, 101), (numbers.Low, numbers.High, numbers.HeadVoxels));
        Assert.Equal([-1f, -1f, 0f, 1f, 1f],
            new float[] { 0, 101, 126, 151, 201 }.Select(value => Normalization.Apply(numbers, value)));
    }

    [Fact]
    public void Noise_of_the_air_is_no_head()
    {
        var numbers = Normalization.Of(Case([.. Range(0, 5), .. Range(0, 5), .. Range(100, 90)]), Percentiles);

        Assert.Equal((100.0, 90), (numbers.Low, numbers.HeadVoxels));
    }

    /// <summary>A brain in the middle whose values go from -2 to 3, in 9 x 9 x 3 voxels of which the rest are
    /// 0.</summary>
    [Fact]
    public void Air_within_the_brain_s_intensities_is_told_by_the_border()
    {
        var subject = Cube(0, i => (i % 51 / 10f) - 2.05f);
        var numbers = Normalization.Of(subject, Percentiles);

        Assert.Equal((0f, null, 75), (numbers.Air!.Value, numbers.HeadAbove, numbers.HeadVoxels));
        Assert.Equal((-2.05, 2.95), (Math.Round(numbers.Low, 5), Math.Round(numbers.High, 5)));
        Assert.Equal(-1f, Normalization.Apply(numbers, 0));
        Assert.Equal(-0.18, Normalization.Apply(numbers, 1e-6f), 2);
    }

    [Fact]
    public void Air_that_is_the_brightest_is_told_by_the_border()
    {
        var numbers = Normalization.Of(Cube(255, i => i), Percentiles);

        Assert.Equal((255f, 75, 0.0, 74.0), (numbers.Air!.Value, numbers.HeadVoxels, numbers.Low, numbers.High));
        Assert.Equal([-1f, 1f], new[] { Normalization.Apply(numbers, 255), Normalization.Apply(numbers, 74) });
    }

    /// <summary>Resampling leaves values a little below the air's beside the head.</summary>
    [Fact]
    public void Overshoot_below_the_air_is_air()
    {
        var numbers = Normalization.Of(Cube(0, i => i < 10 ? -1 : 100 + i), Percentiles);

        Assert.Equal((null, 65, 110.0), (numbers.Air, numbers.HeadVoxels, numbers.Low));
    }

    [Fact]
    public void A_scan_whose_air_cannot_be_told_is_refused_with_the_setting_that_helps()
    {
        var message = Error([-500, .. Range(500, 999)], Percentiles);

        Assert.Contains("case P7 (first slice 3): air cannot be separated from the head: ", message,
            StringComparison.Ordinal);
        Assert.Contains("method: window", message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_head_of_a_ct_begins_at_minus_500_hounsfield_units()
    {
        var numbers = Normalization.Of(Case([.. Enumerable.Repeat(-1000f, 50), -501, -499, .. Range(0, 40)]), Window);

        Assert.Equal((-500f, 41, 0.0, 80.0), (numbers.HeadAbove!.Value, numbers.HeadVoxels, numbers.Low, numbers.High));
        Assert.Equal([-1f, 0f, 1f],
            new float[] { -1000, 40, 300 }.Select(value => Normalization.Apply(numbers, value)));
    }

    [Fact]
    public void A_scale_of_any_size_gives_the_same_pixels()
    {
        float[] values = [.. new float[100], .. Range(50, 100)];
        float[] scaled = [.. values.Select(value => value * 64)];
        var (one, other) = (Normalization.Of(Case(values), Percentiles), Normalization.Of(Case(scaled), Percentiles));

        Assert.Equal(values.Select(value => Normalization.Apply(one, value)),
            scaled.Select(value => Normalization.Apply(other, value)));
    }

    [Fact]
    public void A_constant_image_is_an_error_with_its_case()
    {
        Assert.Contains("case P7", Error(Enumerable.Repeat(3f, 100), Percentiles), StringComparison.Ordinal);
        Assert.Contains("constant inside the head",
            Error([.. new float[50], .. Enumerable.Repeat(9f, 50)], Percentiles), StringComparison.Ordinal);
        Assert.Contains("constant", Error(new float[100], Window), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_image_is_an_error_with_its_case() =>
        Assert.Contains("case P7 (first slice 3): its image is empty: 1 voxels",
            Error([.. Enumerable.Repeat(-1000f, 99), 0], Window), StringComparison.Ordinal);

    [Theory]
    [InlineData(IntensityMethod.Percentiles, 50, 50)]
    [InlineData(IntensityMethod.Percentiles, -1, 99)]
    [InlineData(IntensityMethod.Percentiles, 1, 101)]
    [InlineData(IntensityMethod.Window, 80, 0)]
    public void Bounds_that_make_no_sense_are_refused(IntensityMethod method, double low, double high) =>
        Assert.Contains("Intensities", Error(Range(0, 100), new() { Method = method, Low = low, High = high }),
            StringComparison.Ordinal);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(25, 1.75)]
    [InlineData(50, 2.5)]
    [InlineData(100, 4)]
    public void Percentiles_interpolate_as_numpy_does(double percent, double expected) =>
        Assert.Equal(expected, Percentile.Of([3, 1, 4, 2], percent));

    private static IEnumerable<float> Range(int first, int count) =>
        Enumerable.Range(first, count).Select(value => (float)value);

    private static CohortCase Case(IEnumerable<float> voxels)
    {
        float[] values = [.. voxels];
        return new() { Patient = "P7", FirstSlice = 3,
            Image = new() { Voxels = values, Size = (values.Length, 1, 1), SpacingMm = (1, 1, 1) } };
    }

    /// <summary>A head of 5 x 5 x 3 amid 9 x 9 x 3 voxels.</summary>
    private static CohortCase Cube(float air, Func<int, float> head)
    {
        var voxels = new float[9 * 9 * 3];
        var next = 0;
        for (var i = 0; i < voxels.Length; i++)
            voxels[i] = (i % 9) is >= 2 and < 7 && (i / 9 % 9) is >= 2 and < 7 ? head(next++) : air;
        return new() { Patient = "P7", Image = new() { Voxels = voxels, Size = (9, 9, 3), SpacingMm = (1, 1, 1) } };
    }

    private static string Error(IEnumerable<float> voxels, IntensityConfig config) =>
        Assert.Throws<HormesisException>(() => Normalization.Of(Case(voxels), config)).Message;
}
