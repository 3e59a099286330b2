using Hormesis.Study.Experiments.Arms;

namespace Hormesis.Study.Tests.Poisoning;

/// <summary>The table of arms, and the page that shows it.</summary>
public sealed class ArmRecipesTests
{
    [Fact]
    public void Every_arm_has_one_recipe() =>
        Assert.Equal(Enum.GetValues<Arm>(), ArmRecipes.All.Select(recipe => recipe.Arm));

    [Fact]
    public void Images_of_the_source_itself_make_a_control() => Assert.All(
        ArmRecipes.All.Where(recipe => recipe.Images != SyntheticImages.Synthetic),
        recipe => Assert.NotEqual(ArmRole.Reading, recipe.Role));

    [Fact]
    public void The_paper_s_numbers_stand_beside_a_reading_alone() => Assert.All(
        ArmRecipes.All.Where(recipe => recipe.IsPapers), recipe => Assert.Equal(ArmRole.Reading, recipe.Role));

    [Fact]
    public void The_page_of_arms_shows_the_table()
    {
        var page = File.ReadAllText(
            Path.Combine(Path.GetDirectoryName(OwnStudies.OwnFile)!, "docs", "arms-and-quality.md"));
        var rows = ArmRecipes.All.Select(recipe =>
            $"| `{recipe.Name}` | {recipe.Dataset.Replace("|", "\\|", StringComparison.Ordinal)} | {recipe.Paper} |\n");

        Assert.Contains(
            $"| arm | D'(p) | the paper |\n|---|---|---|\n{string.Concat(rows)}\n", page, StringComparison.Ordinal);
    }
}
