using System.Text.RegularExpressions;
using Hormesis.Build.Commands;
using Hormesis.Engine.Status;
using Hormesis.Study;
using Hormesis.Study.Tests;

namespace Hormesis.Build.Tests.Commands;

public sealed partial class StudyGraphTests
{
    private static readonly InstanceState[] States =
        [InstanceState.UpToDate, InstanceState.Stale, InstanceState.Missing];

    /// <summary>The first three instances of a study, each in another state; the third reads the others.</summary>
    private static readonly InstanceStatus[] Statuses =
    [
        .. new[] { "prepare/ct", "prepare/mri", "train-gan/santa" }
            .Select(id =>
                StudyPlan.Of(OwnStudies.Smoke, "smoke",
                null).Graph.Instances.Single(instance => instance.Id == id))
            .Zip(States, (instance, state) => new InstanceStatus(instance, state, "", [])),
    ];

    [Theory]
    [InlineData(InstanceState.UpToDate, "up to date")]
    [InlineData(InstanceState.Stale, "stale")]
    [InlineData(InstanceState.Missing, "missing")]
    public void A_picture_explains_the_colour_of_each_state_that_there_is(InstanceState state, string name)
    {
        var svg = StudyGraph.Write([Statuses[0] with { State = state }], GraphFormat.Svg);

        Assert.Equal([name],
            new[] { "up to date", "stale",
            "missing" }.Where(known => svg.Contains($">{known}</text>", StringComparison.Ordinal)));
    }

    [Fact]
    public void Each_state_has_its_own_colour_whatever_the_format()
    {
        var dot = DotColour().Matches(StudyGraph.Write(Statuses, GraphFormat.Dot))
            .Select(match => match.Groups[1].Value).ToArray();

        Assert.Equal(3, dot.Distinct().Count());
        Assert.Equal(dot, MermaidColour().Matches(StudyGraph.Write(Statuses, GraphFormat.Mermaid))
            .Select(match => match.Groups[1].Value));
        Assert.All(dot, colour =>
            Assert.Contains(colour, StudyGraph.Write(Statuses, GraphFormat.Svg), StringComparison.Ordinal));
    }

    [Fact]
    public void An_arrow_leads_from_each_producer() => Assert.Equal(
        "prepare/ct\nprepare/mri\ntrain-gan/santa <- prepare/ct, prepare/mri",
            StudyGraph.Write(Statuses, GraphFormat.Text));

    [GeneratedRegex(" color=\"(#[0-9a-f]{6})\"")]
    private static partial Regex DotColour();

    [GeneratedRegex("stroke:(#[0-9a-f]{6})")]
    private static partial Regex MermaidColour();
}
