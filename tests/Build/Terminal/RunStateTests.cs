using Hormesis.Build.Terminal;

namespace Hormesis.Build.Tests.Terminal;

public sealed class RunStateTests
{
    private readonly RunState state = new(new ManualTime());

    [Fact]
    public void Cached_finished_and_failed_are_told_apart()
    {
        state.Plan(5);
        state.Find("cached");
        state.Start("a", "");
        state.Start("b", "");
        state.Start("c", "");
        state.Finish("a");
        state.Fail("b");

        Assert.Equal((1, 1, 5), (state.Ran, state.UpToDate, state.Planned));
        Assert.Equal(["c"], state.Running.Select(instance => instance.Id));
    }

    [Fact]
    public void The_first_start_says_how_many_results_are_wanted()
    {
        state.Plan(3);
        state.Start("a", "");
        var first = Wording.Order(state);
        state.Start("b", "");

        Assert.StartsWith("3 results are needed. ", first, StringComparison.Ordinal);
        Assert.Null(Wording.Order(state));
    }

    [Fact]
    public void What_ran_for_one_target_is_not_up_to_date_for_the_next()
    {
        state.Start("a", "");
        state.Finish("a");
        state.Plan(2);
        state.Find("a");
        state.Find("b");

        Assert.Equal((1, 1), (state.Ran, state.UpToDate));
    }
}
