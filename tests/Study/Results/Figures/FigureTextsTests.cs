using System.Text.Json.Nodes;
using Hormesis.Study.Experiments;

namespace Hormesis.Study.Tests.Results.Figures;

public sealed class FigureTextsTests
{
    [Theory]
    [InlineData("report/paper")]
    [InlineData("results/paper")]
    public void Figures_stand_in_the_order_of_the_text(string instance) => Assert.Equal(
        [
            "Figure 1", "Metrics", "Dose and response", "Figure 3", "Figure 4", "Learning curves", "GAN losses",
            "GAN samples", "Quality gate", "Fidelity", "Memory",
        ],
        Texts(instance).Select(text => (string)text["name"]!));

    [Fact]
    public void Each_figure_has_files_and_a_place_of_its_own()
    {
        Assert.Distinct(Texts("report/paper").Select(text => (string)text["stem"]!));
        Assert.Distinct(Texts("report/paper").Select(text => (int)text["order"]!));
    }

    [Fact]
    public void What_a_picture_looks_like_is_not_its_caption() => Assert.All(
        Texts("report/paper"), text => Assert.NotEqual((string)text["caption"]!, (string)text["alternative"]!));

    private static IEnumerable<JsonNode> Texts(string instance) =>
        StudyPlan.Of(ExperimentsFile.Read(OwnStudies.OwnFile).Study("phantom"), "phantom", null).Graph.Instances
            .Single(one => one.Id == instance).Parameters["figures"]!.AsArray().Select(text => text!);
}
