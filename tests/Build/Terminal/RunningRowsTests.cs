using Hormesis.Build.Terminal;
using Hormesis.Stages;
using Spectre.Console;

namespace Hormesis.Build.Tests.Terminal;

public sealed class RunningRowsTests
{
    private readonly ManualTime time = new();

    [Fact]
    public void A_wide_terminal_shows_everything_in_columns() => Assert.Equal(
        [
            "train-gan/santa                        ━━━━━━━━━╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌  1200/4000  generator 1.23 " +
                "discriminator 0.240  10.0 pairs/s  4:40 left",
            "train-unet/p1of6-replace-0000-seed-00  ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌                                " +
                "                                    0:20",
        ],
        Rows(160));

    [Fact]
    public void Eighty_columns_keep_bar_step_loss_speed_and_time_left() => Assert.Equal(
        [
            "train-gan/santa     ━━╌╌╌╌╌╌  1200/4000  generator 1.23  10.0 pairs/s  4:40 left",
            "train-…000-seed-00  ╌╌╌╌╌╌╌╌                                                0:20",
        ],
        Rows(81));

    [Theory]
    [InlineData(20)]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(79)]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(120)]
    [InlineData(300)]
    public void No_line_reaches_the_last_column_of_a_terminal_that_is_wide_enough_for_the_least(int width) =>
        Assert.All(Rows(width), row =>
            Assert.True(row.Length < Math.Max(width, 50), $"{row.Length} characters in {width} columns: {row}"));

    [Fact]
    public void A_terminal_without_unicode_gets_ascii() =>
        Assert.All(Rows(160, isUnicode: false),
            row => Assert.All(row, character => Assert.True(char.IsAscii(character))));

    private IEnumerable<string> Rows(int width, bool isUnicode = true)
    {
        var gan = new RunningInstance("train-gan/santa", "", time);
        var unet = new RunningInstance("train-unet/p1of6-replace-0000-seed-00", "", time);
        gan.Report(Step(1000));
        time.Advance(20);
        gan.Report(Step(1200));
        return RunningRows.Of([gan, unet], width, isUnicode).Select(Markup.Remove);
    }

    private static StageProgress Step(long step) => new()
    {
        Step = step,
        Steps = 4000,
        Items = step,
        Unit = "pairs",
        Values = [new("generator", 1.234), new("discriminator", 0.24)],
    };
}
