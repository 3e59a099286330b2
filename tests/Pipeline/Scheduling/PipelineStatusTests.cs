using Hormesis.Pipeline.Graph;
using Hormesis.Pipeline.Scheduling;
using Hormesis.Pipeline.Stages;
using Hormesis.Pipeline.Tests.Fixtures;

namespace Hormesis.Pipeline.Tests.Scheduling;

public sealed class PipelineStatusTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_study_that_never_ran_is_missing() =>
        Assert.All(Status("a"), status => Assert.Equal((InstanceState.Missing, "never run"), (status.State, status.Reason)));

    [Fact]
    public void A_change_is_told_without_running_anything()
    {
        bench.Run(Study("a"));

        Assert.All(Status("a"), status => Assert.Equal(InstanceState.UpToDate, status.State));
        Assert.Equal(
            [
                ("write/other", InstanceState.UpToDate, ""),
                ("write/first", InstanceState.Stale, "parameters.text \"a\" -> \"b\""),
                ("write/second", InstanceState.Stale, "after write/first, if its output changes"),
            ],
            Status("b").Select(status => (status.Instance.Id, status.State, status.Reason)).OrderBy(status => status.State));
        Assert.Equal("a", bench.Read("write/first/out.txt"));
    }

    private IReadOnlyList<InstanceStatus> Status(string text) =>
        PipelineStatus.Of(StageGraph.Of(Study(text)), bench.Artifacts, "study", bench.Code, CancellationToken.None);

    private static StageInstance[] Study(string text)
    {
        var first = Instances.Write("first", text);
        return [first, Instances.Write("second", "x", first), Instances.Write("other", "o")];
    }
}
