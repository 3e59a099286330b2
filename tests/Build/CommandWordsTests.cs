namespace Hormesis.Build.Tests;

public sealed class CommandWordsTests
{
    [Theory]
    [InlineData("-target=Status", "-target=Status: an option with a name has two dashes. Write --target=Status")]
    [InlineData("-target Status", "-target: an option with a name has two dashes. Write --target")]
    [InlineData("status", "status is not an option. Write --target=Status")]
    [InlineData("--dryrun Status", "Status is not an option. Write --target=Status")]
    [InlineData("--target=Paper Status", "Status is not an option. Write --target=Status")]
    [InlineData("/target=Status",
        "/target=Status is neither an option nor the value of one: options begin with two dashes. ./cake.sh " +
            "--help lists " +
        "the options.")]
    [InlineData("—target=Status",
        "—target=Status is neither an option nor the value of one: options begin with two dashes. ./cake.sh " +
            "--help lists " +
        "the options.")]
    public void A_word_that_is_no_option_is_answered_with_what_to_write(string line, string message) =>
        Assert.Equal(message, Fault(line));

    [Theory]
    [InlineData("--target=Status --study smoke -t Paper")]
    [InlineData("-t=Status --seed -1 -e -v quiet")]
    [InlineData("-- Status")]
    public void Options_and_their_values_are_let_through(string line) => Assert.Null(Fault(line));

    [Theory]
    [InlineData("--exclusive", true)]
    [InlineData("-e", true)]
    [InlineData("--exclusive=True", true)]
    [InlineData("--exclusive=false", false)]
    [InlineData("--target=-e", false)]
    public void A_switch_is_on_where_Cake_holds_it_for_on(string line, bool isOn) =>
        Assert.Equal(isOn, CommandWords.IsOn(line.Split(' '), "--exclusive", "-e"));

    private static string? Fault(string line) => CommandWords.Fault(line.Split(' '), ["Paper", "Status"]);
}
