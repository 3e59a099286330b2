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
        using var view = new LiveView(state,
            AnsiConsole.Create(new() { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) }));
        view.Finished(state.Start("train-unet/a", "no result yet"), 2, new(new string('a', 64)));
        view.Pause();

        Assert.EndsWith("train-unet/a  2.0 s  digest aaaaaaaaaaaa  why: no result yet", output.ToString().TrimEnd(),
            StringComparison.Ordinal);
    }

    /// <summary>A run that waits for another has nothing that runs.</summary>
    [Fact]
    public async Task A_notice_is_shown_at_once_though_nothing_runs()
    {
        await using var output = new WatchedText("waiting for process 7");
        using var view = new LiveView(new RunState(TimeProvider.System),
            AnsiConsole.Create(new() { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) }));

        view.Resume();
        view.Noticed("waiting for process 7");

        await output.Shown.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void What_comes_from_elsewhere_cannot_steer_the_terminal()
    {
        using var output = new StringWriter();
        var state = new RunState(TimeProvider.System);
        using var view = new LiveView(state,
            AnsiConsole.Create(new() { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) }));
        state.Start("train-unet/a", "");
        view.Finished(state.Start("train-unet/b", "\e[2Jraw \u202e"), 2, new(new string('a', 64)));
        view.Failed("train-unet/b", "the server says: \e]0;title\a");
        view.Noticed("\u009b31m");
        view.Pause();

        Assert.Contains("\\u001b[2Jraw \\u202e", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("the server says: \\u001b]0;title\\u0007", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("\\u009b31m", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\e', output.ToString());
    }
}
