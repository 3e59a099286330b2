using System.Text.Json;
using FsCheck.Xunit;

namespace Hormesis.Stages.Tests.Messages;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("plain – 'Größe' 😀", "plain – 'Größe' 😀")]
    [InlineData("two\n\tlines", "two\n\tlines")]
    [InlineData("\e[31mred\e[0m", "\\u001b[31mred\\u001b[0m")]
    [InlineData("over\rwritten\b\u007f", "over\\u000dwritten\\u0008\\u007f")]
    [InlineData("\u009b2J", "\\u009b2J")]
    [InlineData("gnp.\u202eexe\u2066\u2028", "gnp.\\u202eexe\\u2066\\u2028")]
    public void What_steers_a_terminal_is_shown(string text, string shown) => Assert.Equal(shown, VisibleText.Of(text));

    [Fact]
    public void A_value_within_a_line_breaks_no_line() =>
        Assert.Equal("a\\u000aError: b\\u0009", VisibleText.OfValue("a\nError: b\t"));

    [Fact]
    public void The_end_of_a_long_value_is_left_out() =>
        Assert.Equal($"{new string('x', 100)}… (5000 characters)", VisibleText.OfValue(new string('x', 5000)));

    [Property]
    public bool Nothing_but_line_feeds_and_tabs_is_left_that_steers(string? text) =>
        VisibleText.Of(text ?? "").All(character => !char.IsControl(character) || character is '\n' or '\t');

    [Fact]
    public void A_string_of_JSON_stays_the_same_string() =>
        Assert.Equal("a\u202eb\u007f", JsonSerializer.Deserialize<string>(VisibleText.Of("\"a\u202eb\u007f\"")));
}
