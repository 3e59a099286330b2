using System.Text.Encodings.Web;
using System.Text.Json;
using Hormesis.Pipeline;
using Hormesis.Pipeline.Stages;
using Hormesis.Training.Poisoning;

namespace Hormesis.Training.Tests.Poisoning;

public sealed class PoisoningRateTests
{
    [Theory]
    [InlineData("0", 0, "0")]
    [InlineData("1/6", 1.0 / 6, "1/6")]
    [InlineData(" 5 / 6 ", 5.0 / 6, "5/6")]
    public void A_rate_is_an_exact_fraction(string text, double value, string written)
    {
        Assert.Equal(value, PoisoningRate.Parse(text).Value);
        Assert.Equal(written, PoisoningRate.Parse(text).ToString());
    }

    [Theory]
    [InlineData("1")]
    [InlineData("6/6")]
    [InlineData("-1/6")]
    [InlineData("1/0")]
    [InlineData("0.5")]
    [InlineData("1/2/3")]
    [InlineData("")]
    public void What_is_no_fraction_below_one_is_refused(string text)
    {
        var error = Assert.Throws<HormesisException>(() => PoisoningRate.Parse(text));

        Assert.Contains($"'{text}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rate_enters_a_key_as_a_person_writes_it()
    {
        var json = ParametersJson.Of(new PoisoningRate(1, 6));

        Assert.Equal("\"1/6\"", json.ToJsonString(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Equal(new PoisoningRate(1, 6), json.Deserialize<PoisoningRate>(ParametersJson.Options));
    }

    /// <summary>150 / 6 = 25; 7 / 2 = 3.5, upwards; 10 · 5/6 = 8.33.</summary>
    [Theory]
    [InlineData("1/6", 150, 25)]
    [InlineData("1/2", 7, 4)]
    [InlineData("5/6", 10, 8)]
    public void A_part_of_the_whole_is_rounded(string rate, int total, int synthetic) =>
        Assert.Equal(synthetic, PoisoningRate.Parse(rate).Of(total));

    /// <summary>150 · (1/6) / (5/6) = 30; 10 · 5 = 50; 7 · (1/3) / (2/3) = 3.5, upwards.</summary>
    [Theory]
    [InlineData("1/6", 150, 30)]
    [InlineData("5/6", 10, 50)]
    [InlineData("1/3", 7, 4)]
    public void Synthetic_images_beside_the_real_ones_make_up_the_rate(string rate, int real, int synthetic) =>
        Assert.Equal(synthetic, PoisoningRate.Parse(rate).Beside(real));
}
