using Hormesis.Engine.Comparison;
using Hormesis.Stages.Keys;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Tests.Comparison;

public sealed class DataFlowOrderTests
{
    [Fact]
    public void Producers_come_first_and_a_figure_that_reads_nothing_comes_after_what_many_read() => Assert.Equal(
        ["prepare", "train", "evaluate", "a-figure", "z-figure", "report"],
        Order(Instance("a-figure"), Instance("evaluate", "train"), Instance("prepare"),
            Instance("report", "a-figure", "z-figure"), Instance("train", "prepare"),
            Instance("z-figure", "evaluate")));

    [Fact]
    public void An_instance_that_both_studies_have_comes_once_after_the_producers_of_either() => Assert.Equal(
        ["b", "c", "a"], Order(Instance("a", "b"), Instance("b"), Instance("a", "c"), Instance("c", "b")));

    [Fact]
    public void Instances_of_a_circle_and_producers_that_are_missing_do_not_stop_it() => Assert.Equal(
        ["c", "a", "b"], Order(Instance("a", "b"), Instance("b", "a"), Instance("c", "missing")));

    private static IReadOnlyList<string> Order(params ComparedInstance[] instances) => DataFlowOrder.Of(instances);

    private static ComparedInstance Instance(string id, params string[] producers) => new(
        id,
        new(id, id, Digest.OfText(id), ActionKey.OfJson("{}"), null,
            [.. producers.Select(producer => new PublishedInput(producer, producer, Sorted.Paths([]), default))], []),
        Sorted.Empty<ComparedFile>());
}
