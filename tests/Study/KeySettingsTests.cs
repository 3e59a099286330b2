namespace Hormesis.Study.Tests;

/// <summary>The table of docs/stages.md that says which settings are in which stage's key.</summary>
public sealed class KeySettingsTests
{
    private const string Head = "| stage | settings in its key |\n|---|---|\n";

    private static readonly SortedDictionary<string, string> Settings = KeySettings.Of(OwnStudies.SmokeWith(
        "poisoning: { arms: [replace, curated] }\nablation: { pathWeights: [0, 0.2] }\n"
        + "gan: { training: { snapshots: [4, 5, 6] } }\ndoseQuality: { steps: [4], rates: [1/2] }\n"
        + "segmentation: { name: mine, command: [train, \"{dataset}\", \"{out}\"], predict: [test, \"{model}\", "
        + "\"{images}\", \"{out}\"], variables: [A=1], device: cpu, deterministic: false }"));

    [Fact]
    public void The_page_of_stages_lists_the_settings_in_every_key()
    {
        var page = File.ReadAllText(
            Path.Combine(Path.GetDirectoryName(OwnStudies.OwnFile)!, "docs", "stages.md"));
        var table = Head + string.Concat(Settings.Select(stage => $"| `{stage.Key}` | {stage.Value} |\n"));

        Assert.True(page.Contains(table, StringComparison.Ordinal), $"docs/stages.md must hold this table:\n\n{table}");
    }

    [Fact]
    public void An_evaluation_s_key_holds_nothing_of_how_the_weights_were_trained() =>
        Assert.DoesNotContain("learningRate", Settings["evaluate"], StringComparison.Ordinal);

    [Fact]
    public void The_study_s_name_is_seen_by_what_shows_it_alone() => Assert.Equal(
        ["report/paper", "results/paper", "tables/table1"],
        Recipes.Changed(
            StudyPlan.Of(OwnStudies.Smoke, "one", null), StudyPlan.Of(OwnStudies.Smoke, "two", null)));
}
