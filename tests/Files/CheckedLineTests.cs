namespace Hormesis.Files.Tests;

public sealed class CheckedLineTests
{
    [Theory]
    [InlineData("a\tb")]
    [InlineData("")]
    public void A_line_says_what_was_written(string content) =>
        Assert.Equal(content, CheckedLine.Content(CheckedLine.Of(content)));

    [Fact]
    public void A_line_of_which_any_character_is_another_or_missing_says_nothing()
    {
        var line = CheckedLine.Of("scan 1");

        Assert.All(Enumerable.Range(0, line.Length), at =>
        {
            Assert.Null(CheckedLine.Content($"{line[..at]}x{line[(at + 1)..]}"));
            Assert.Null(CheckedLine.Content(line[..at]));
        });
    }
}
