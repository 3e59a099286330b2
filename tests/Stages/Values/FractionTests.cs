using System.Globalization;

namespace Hormesis.Stages.Tests.Values;

public sealed class FractionTests
{
    [Theory]
    [InlineData("0", 0, "0")]
    [InlineData("1/6", 1.0 / 6, "1/6")]
    [InlineData(" 5 / 6 ", 5.0 / 6, "5/6")]
    [InlineData("2/6", 1.0 / 3, "1/3")]
    [InlineData("0.25", 0.25, "1/4")]
    [InlineData("1", 1, "1")]
    [InlineData("1.0", 1, "1")]
    [InlineData("6/6", 1, "1")]
    public void A_rate_is_an_exact_fraction(string text, double value, string written)
    {
        Assert.Equal(value, Read(text).Value);
        Assert.Equal(written, Read(text).ToString());
    }

    [Theory]
    [InlineData("1.000001")]
    [InlineData("7/6")]
    [InlineData("0/0")]
    [InlineData("-1/6")]
    [InlineData("1/0")]
    [InlineData("1.5")]
    [InlineData("1/2/3")]
    [InlineData("")]
    public void What_is_no_fraction_up_to_one_is_refused(string text) =>
        Assert.Throws<FormatException>(() => Read(text));

    /// <summary>150 / 6 = 25; 7 / 2 = 3.5, upwards; 10 · 5/6 = 8.33.</summary>
    [Theory]
    [InlineData("1/6", 150, 25)]
    [InlineData("1/2", 7, 4)]
    [InlineData("5/6", 10, 8)]
    [InlineData("1", 7, 7)]
    public void A_part_of_the_whole_is_rounded(string rate, int total, int synthetic) =>
        Assert.Equal(synthetic, Read(rate).Of(total));

    /// <summary>150 · (1/6) / (5/6) = 30; 10 · 5 = 50; 7 · (1/3) / (2/3) = 3.5, upwards.</summary>
    [Theory]
    [InlineData("1/6", 150, 30)]
    [InlineData("5/6", 10, 50)]
    [InlineData("1/3", 7, 4)]
    public void Synthetic_images_beside_the_real_ones_make_up_the_rate(string rate, int real, int synthetic) =>
        Assert.Equal(synthetic, Read(rate).Beside(real));

    [Fact]
    public void No_number_of_images_beside_real_ones_is_all_images() =>
        Assert.Throws<InvalidOperationException>(() => Fraction.One.Beside(7));

    [Fact]
    public void The_whole_is_a_hundred_per_cent_and_the_last_of_all() =>
        Assert.Equal(("100.00", 1), (Fraction.One.Percent, Math.Sign(Fraction.One.CompareTo(Read("5/6")))));

    [Fact]
    public void Every_zero_is_the_same() => Assert.Equal(default, Read("0/6"));

    [Fact]
    public void A_fraction_is_a_text_in_json() =>
        Assert.Equal("\"1/6\"",
            System.Text.Json.JsonSerializer.Serialize(
            System.Text.Json.JsonSerializer.Deserialize<Fraction>("\"2/12\"")));

    private static Fraction Read(string text) => Fraction.Parse(text, CultureInfo.InvariantCulture);
}
