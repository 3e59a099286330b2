using Hormesis.Build.Terminal;
using Spectre.Console;

namespace Hormesis.Build.Tests.Terminal;

public sealed class LiveViewTests
{
    [Fact]
    public void What_is_done_says_why_it_ran()
    {
        using var output = new StringWriter();
        var state = new RunState(TimeProvider.System);
        using var view = new LiveView(state, AnsiConsole.Create(new() { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) }));
        view.Finished(state.Start("train-unet/a", "no result yet"), 2, new(new string('a', 64)));
        view.Pause();

        Assert.EndsWith("train-unet/a  2.0 s  digest aaaaaaaaaaaa  why: no result yet", output.ToString().TrimEnd(), StringComparison.Ordinal);
    }
}
