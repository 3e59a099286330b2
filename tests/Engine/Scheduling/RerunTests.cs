using Hormesis.Engine.Tests.Fixtures;

namespace Hormesis.Engine.Tests.Scheduling;

public sealed class RerunTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void An_unchanged_graph_runs_nothing()
    {
        bench.Run(Instances.Chain("a", "b"));

        var again = bench.Run(Instances.Chain("a", "b"));

        Assert.Empty(again.Ran);
        Assert.Equal(["write/first", "write/second"], again.Current);
    }

    [Fact]
    public void A_first_run_is_never_run_before()
    {
        var observer = bench.Run(Instances.Chain("a", "b"));

        Assert.Equal(["write/first", "write/second"], observer.Ran);
        Assert.Equal("no result yet", observer.Reasons["write/first"]);
        Assert.Equal("b[from-first/out.txt: a]", bench.Read("write/second/out.txt"));
    }

    [Fact]
    public void A_changed_parameter_reruns_the_instance_and_those_that_read_it()
    {
        bench.Run(Instances.Chain("a", "b"));

        var observer = bench.Run(Instances.Chain("A", "b"));

        Assert.Equal("parameters.text \"a\" -> \"A\"", observer.Reasons["write/first"]);
        Assert.Equal("input `from-first` changed (write/first)", observer.Reasons["write/second"]);
    }

    [Fact]
    public void A_changed_parameter_does_not_rerun_what_comes_before_it()
    {
        bench.Run(Instances.Chain("a", "b"));

        Assert.Equal(["write/second"], bench.Run(Instances.Chain("a", "B")).Ran);
    }

    [Fact]
    public void A_rerun_with_equal_output_changes_nothing_downstream()
    {
        bench.Run(Instances.Chain("a", "b"));
        var first = Instances.Of("write", "first", new() { ["text"] = "a", ["unused"] = 1 });

        Assert.Equal(["write/first"], bench.Run(first, Instances.Write("second", "b", first)).Ran);
    }

    [Fact]
    public void Going_back_to_an_earlier_parameter_runs_nothing()
    {
        bench.Run(Instances.Chain("a", "b"));
        bench.Run(Instances.Chain("A", "b"));

        Assert.Empty(bench.Run(Instances.Chain("a", "b")).Ran);
        Assert.Equal("a", bench.Read("write/first/out.txt"));
    }

    [Fact]
    public void Changed_code_reruns_the_stage_that_reaches_it_and_names_the_part()
    {
        var count = Instances.Of("count", "c", new() { ["steps"] = 1 });
        bench.Run([count, .. Instances.Chain("a", "b")]);
        bench.Code = new FixedCode(stage => stage == "count" ? "new code" : "code");

        var observer = bench.Run([count, .. Instances.Chain("a", "b")]);

        Assert.Equal(["count/c"], observer.Ran);
        Assert.Equal(
            $"code changed: Hormesis.Training {Digest.OfText("code").Hex[..8]} -> {Digest.OfText("new code").Hex[..8]}",
            observer.Reasons["count/c"]);
    }

    [Fact]
    public void Results_with_more_checkpoints_or_fewer_are_the_same_results()
    {
        bench.Run(Instances.Chain("a", "b"));
        using var often = new Bench(bench.Artifacts) { Spacing = new() { Seconds = 0.5, Steps = 1 } };

        Assert.Empty(often.Run(Instances.Chain("a", "b")).Ran);
    }

    [Fact]
    public void Instances_that_differ_in_name_alone_and_draw_no_number_are_run_once()
    {
        bench.Run(Instances.Write("one", "same"));

        Assert.Empty(bench.Run(Instances.Write("one", "same"), Instances.Write("two", "same")).Ran);
    }

    [Fact]
    public void Instances_with_a_seed_draw_other_numbers_by_their_names()
    {
        var one = Instances.Of("write", "one", new() { ["text"] = "", ["draws"] = true }) with { Seed = 1 };

        bench.Run(one, one with { Name = "two" });

        Assert.NotEqual(bench.Read("write/one/out.txt"), bench.Read("write/two/out.txt"));
    }

    [Fact]
    public void An_instance_draws_other_numbers_with_another_seed()
    {
        var one = Instances.Of("write", "one", new() { ["text"] = "", ["draws"] = true }) with { Seed = 1 };
        bench.Run(one);
        var drawn = bench.Read("write/one/out.txt");

        bench.Run(one with { Seed = 2 });

        Assert.NotEqual(drawn, bench.Read("write/one/out.txt"));
    }
}
