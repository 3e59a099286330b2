using Hormesis.Build.Commands;
using Hormesis.Build.Terminal;

namespace Hormesis.Build.Tests.Terminal;

public sealed class RunEndingTests
{
    [Fact]
    public void What_lies_below_the_current_folder_is_named_from_there() => Assert.Equal(
        [
            "0 run, 36 up to date, in 0.4 s.",
            "Report:  artifacts/phantom/paper/report.html",
            "Table:   artifacts/phantom/paper/table1.md",
            "Results: artifacts/phantom",
        ],
        Ending(0, 36, 0, 0.4).Lines("/checkout"));

    [Fact]
    public void Elsewhere_paths_are_absolute() =>
        Assert.Contains("Results: /checkout/artifacts/phantom", Ending(1, 0, 0, 67).Lines("/home"));

    [Fact]
    public void What_is_left_is_counted_and_nothing_is_promised_that_is_not_there() => Assert.Equal(
        ["3 run, 12 up to date, 21 left, in 1:07.",
            "Results: none yet in artifacts/phantom; repeat the command to make the missing ones."],
        Ending(3, 12, 21, 67).Lines("/checkout"));

    [Fact]
    public void A_command_that_was_refused_names_no_results_where_there_are_none() =>
        Assert.Equal(["0 run, 0 up to date, in 0.4 s."],
            (Ending(0, 0, 0, 0.4) with { ExitCode = 1 }).Lines("/checkout"));

    [Fact]
    public void Results_of_an_earlier_run_are_told_from_those_of_one_that_failed()
    {
        var there = AppContext.BaseDirectory;
        var failed = Ending(3, 0, 1, 0.4) with { ExitCode = 1, Results = new(there, null, null) };

        Assert.Equal($"Results: {there} (of the last complete run)", failed.Lines("/checkout").Last());
    }

    [Fact]
    public void A_command_that_was_refused_calls_a_folder_that_it_did_not_look_at_no_results()
    {
        var there = AppContext.BaseDirectory;
        var refused = Ending(0, 0, 0, 0.4) with { ExitCode = 1, Results = new(there, null, null) };

        Assert.Equal(["0 run, 0 up to date, in 0.4 s."], refused.Lines("/checkout"));
    }

    private static RunEnding Ending(int ran, int upToDate, int left, double seconds) => new(
        left > 0 ? 1 : 0,
        ran,
        upToDate,
        left,
        TimeSpan.FromSeconds(seconds),
        new StudyResults("/checkout/artifacts/phantom", "/checkout/artifacts/phantom/paper/report.html",
            "/checkout/artifacts/phantom/paper/table1.md"));
}
