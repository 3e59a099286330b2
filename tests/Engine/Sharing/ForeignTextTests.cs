using Hormesis.Engine.Sharing;

namespace Hormesis.Engine.Tests.Sharing;

public sealed class ForeignTextTests
{
    [Theory]
    [InlineData("Größe 腫瘍", "Größe 腫瘍")]
    [InlineData("scan 😀 𠮷.png", "scan 😀 𠮷.png")]
    [InlineData("a\nb\e[2J", "a?b?[2J")]
    [InlineData("a\u202eb\u200b", "a?b?")]
    [InlineData("tag \U000E0041", "tag ?")]
    [InlineData("a\ufffdb", "a\ufffdb")]
    public void Letters_stay_and_what_steers_or_hides_is_a_question_mark(string text, string shown) =>
        Assert.Equal(shown, ForeignText.Shown(text));

    [Fact]
    public void An_unpaired_surrogate_is_a_question_mark() =>
        Assert.Equal("a?b?c", ForeignText.Shown($"a{(char)0xd83d}b{(char)0xde00}c"));

    [Fact]
    public void A_long_text_is_cut_between_characters()
    {
        Assert.Equal(new string('x', 500), ForeignText.Shown(new string('x', 500)));
        Assert.Equal($"{new string('x', 500)}…", ForeignText.Shown(new string('x', 501)));
        Assert.Equal($"{new string('x', 499)}…", ForeignText.Shown($"{new string('x', 499)}😀"));
    }
}
