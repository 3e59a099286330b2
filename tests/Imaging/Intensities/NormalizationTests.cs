using Hormesis.Imaging.Intensities;
using Hormesis.Imaging.Volumes;
using Hormesis.Pipeline;

namespace Hormesis.Imaging.Tests.Intensities;

public sealed class NormalizationTests
{
    private static readonly IntensityConfig Percentiles = new() { Method = IntensityMethod.Percentiles, Low = 0, High = 100 };
    private static readonly IntensityConfig Window = new() { Method = IntensityMethod.Window, Low = 0, High = 80 };

    /// <summary>100 voxels of air at 0 and the values 101 .. 201: the median of the head is 151.</summary>
    [Fact]
    public void Percentiles_are_those_inside_the_head()
    {
        var numbers = Normalization.Of(Case([.. new float[100], .. Range(101, 101)]), Percentiles with { Low = 0, High = 50 });

        Assert.Equal((101.0, 151.0, 101), (numbers.Low, numbers.High, numbers.HeadVoxels));
        Assert.Equal([-1f, -1f, 0f, 1f, 1f], new float[] { 0, 101, 126, 151, 201 }.Select(value => Normalization.Apply(numbers, value)));
    }

    [Fact]
    public void Noise_of_the_air_is_no_head()
    {
        var numbers = Normalization.Of(Case([.. Range(0, 5), .. Range(0, 5), .. Range(100, 90)]), Percentiles);

        Assert.Equal((100.0, 90), (numbers.Low, numbers.HeadVoxels));
    }

    [Fact]
    public void The_head_of_a_ct_begins_at_minus_500_hounsfield_units()
    {
        var numbers = Normalization.Of(Case([.. Enumerable.Repeat(-1000f, 50), -501, -499, .. Range(0, 40)]), Window);

        Assert.Equal((-500, 41, 0.0, 80.0), (numbers.HeadAbove, numbers.HeadVoxels, numbers.Low, numbers.High));
        Assert.Equal([-1f, 0f, 1f], new float[] { -1000, 40, 300 }.Select(value => Normalization.Apply(numbers, value)));
    }

    [Fact]
    public void A_scale_of_any_size_gives_the_same_pixels()
    {
        float[] values = [.. new float[100], .. Range(50, 100)];
        float[] scaled = [.. values.Select(value => value * 64)];
        var (one, other) = (Normalization.Of(Case(values), Percentiles), Normalization.Of(Case(scaled), Percentiles));

        Assert.Equal(values.Select(value => Normalization.Apply(one, value)), scaled.Select(value => Normalization.Apply(other, value)));
    }

    [Fact]
    public void A_constant_image_is_an_error_with_its_case()
    {
        Assert.Contains("case P7", Error(Enumerable.Repeat(3f, 100), Percentiles), StringComparison.Ordinal);
        Assert.Contains("constant inside the head", Error([.. new float[50], .. Enumerable.Repeat(9f, 50)], Percentiles), StringComparison.Ordinal);
        Assert.Contains("constant", Error(new float[100], Window), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_image_is_an_error_with_its_case() =>
        Assert.Contains("case P7 (first slice 3): its image is empty: 1 voxels", Error([.. Enumerable.Repeat(-1000f, 99), 0], Window), StringComparison.Ordinal);

    [Theory]
    [InlineData(IntensityMethod.Percentiles, 50, 50)]
    [InlineData(IntensityMethod.Percentiles, -1, 99)]
    [InlineData(IntensityMethod.Percentiles, 1, 101)]
    [InlineData(IntensityMethod.Window, 80, 0)]
    public void Bounds_that_make_no_sense_are_refused(IntensityMethod method, double low, double high) =>
        Assert.Contains("Intensities", Error(Range(0, 100), new() { Method = method, Low = low, High = high }), StringComparison.Ordinal);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(25, 1.75)]
    [InlineData(50, 2.5)]
    [InlineData(100, 4)]
    public void Percentiles_interpolate_as_numpy_does(double percent, double expected) =>
        Assert.Equal(expected, Percentile.OfSorted([1, 2, 3, 4], percent));

    private static IEnumerable<float> Range(int first, int count) => Enumerable.Range(first, count).Select(value => (float)value);

    private static CohortCase Case(IEnumerable<float> voxels)
    {
        float[] values = [.. voxels];
        return new() { Patient = "P7", FirstSlice = 3, Image = new() { Voxels = values, Size = (values.Length, 1, 1), SpacingMm = (1, 1, 1) } };
    }

    private static string Error(IEnumerable<float> voxels, IntensityConfig config) =>
        Assert.Throws<HormesisException>(() => Normalization.Of(Case(voxels), config)).Message;
}
