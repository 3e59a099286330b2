using Hormesis.Build.Terminal;

namespace Hormesis.Build.Tests.Terminal;

public sealed class RunViewsTests
{
    [Theory]
    [InlineData(null, "xterm", true)]
    [InlineData("", "xterm", true)]
    [InlineData("false", "xterm", true)]
    [InlineData("true", "xterm", false)]
    [InlineData("1", "xterm", false)]
    [InlineData(null, "dumb", false)]
    [InlineData(null, null, false)]
    public void Lines_are_drawn_anew_at_a_capable_terminal_only(string? ci, string? terminal, bool isLive) =>
        Assert.Equal(isLive, RunViews.IsLive(name => name == "CI" ? ci : terminal));
}
