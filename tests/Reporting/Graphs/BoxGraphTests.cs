using Hormesis.Reporting.Graphs;

namespace Hormesis.Reporting.Tests.Graphs;

public sealed class BoxGraphTests
{
    [Fact]
    public void A_stage_of_several_instances_collapses_to_one_box_with_their_count_and_worst_state()
    {
        var collapsed = Sample.Graph(withStates: true).Collapsed();

        Assert.Equal(["prepare", "train-gan/santa", "train-unet", "evaluate/all"],
            collapsed.Nodes.Select(node => node.Id));
        var trainings = collapsed.Nodes[2];
        Assert.Equal((2, GraphState.Stale), (trainings.Count, trainings.State));
        Assert.Equal(4, collapsed.Edges.Count);
    }

    [Fact]
    public void Collapsed_wholly_each_stage_is_a_box_of_its_name() =>
        Assert.Equal(["prepare", "train-gan", "train-unet", "evaluate"],
            Sample.Graph().Collapsed(0).Nodes.Select(node => node.Label));

    [Fact]
    public void An_arrow_that_follows_from_others_can_be_left_out()
    {
        GraphNode Node(string id) => new() { Id = id, Label = id, Group = id };
        var graph = new BoxGraph([Node("a"), Node("b"), Node("c"), Node("d")],
            [new("a", "b"), new("a", "d"), new("b", "c"), new("c", "d")]);

        Assert.Equal([new("a", "b"), new("b", "c"), new("c", "d")], graph.Reduced().Edges);
    }

    [Fact]
    public void A_rank_is_the_longest_way_from_a_source() =>
        Assert.Equal([0, 0, 1, 1, 2, 3], GraphRanks.Of(Sample.Graph()));

    [Fact]
    public void A_cycle_is_refused()
    {
        GraphNode Node(string id) => new() { Id = id, Label = id, Group = id };

        Assert.Throws<ArgumentException>(() =>
            GraphRanks.Of(new([Node("a"), Node("b")], [new("a", "b"), new("b", "a")])));
    }

    [Fact]
    public void An_arrow_to_nowhere_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => new BoxGraph([], [new("a", "b")]));

        Assert.Contains("a -> b", error.Message, StringComparison.Ordinal);
    }
}
