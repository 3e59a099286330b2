using Hormesis.Stages;
using Hormesis.Study.Experiments;

namespace Hormesis.Study.Tests;

/// <summary>The shape of the graph, and what enters which stage's key.</summary>
public sealed class StudyPlanTests
{
    private const string AllArms = "poisoning: { rates: [0, 1/4, 1/2], arms: [replace, append, real-only], seeds: 2 }";

    [Theory]
    [InlineData("phantom")]
    [InlineData("smoke")]
    public void A_study_of_the_phantom_needs_no_data(string study) =>
        Assert.NotEmpty(
            StudyPlan.Of(ExperimentsFile.Read(OwnStudies.OwnFile).Study(study), study, null).Graph.Instances);

    [Fact]
    public void Each_task_has_its_instances()
    {
        var plan = Plan(AllArms);

        Assert.Equal(
            [
                (StageKind.Prepare, 5), (StageKind.TrainGan, 1), (StageKind.Synthesize, 1), (StageKind.Poison, 18),
                    (StageKind.TrainUNets, 18),
                (StageKind.Evaluate, 21), (StageKind.Tables, 4), (StageKind.Figures, 9), (StageKind.Report, 2),
                    (StageKind.Ablation, 0),
            ],
            Enum.GetValues<StageKind>().Select(kind => (kind, plan[kind].Length)));
    }

    [Fact]
    public void Only_what_holds_synthetic_images_waits_for_the_generative_model()
    {
        var plan = Plan(AllArms);

        Assert.Equal(
            [
                "train-unet/append/p25.00/seed0", "train-unet/append/p25.00/seed1", "train-unet/append/p50.00/seed0",
                    "train-unet/append/p50.00/seed1",
                "train-unet/replace/p25.00/seed0", "train-unet/replace/p25.00/seed1", "train-unet/replace/p50.00/seed0",
                    "train-unet/replace/p50.00/seed1",
            ],
            plan[StageKind.TrainUNets]
                .Where(instance => plan.Graph.Closure([instance]).Any(needed => needed.Stage == "train-gan"))
                .Select(instance => instance.Id)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Without_synthetic_images_every_arm_trains_by_the_same_action_but_for_the_dataset()
    {
        var plan = Plan(AllArms);

        var actions = plan[StageKind.TrainUNets]
            .Where(instance => instance.Name.EndsWith("/p0.00/seed1", StringComparison.Ordinal)).ToList();

        Assert.Equal(3, actions.Count);
        Assert.Single(actions.Select(action => action.Parameters.ToJsonString()).Distinct());
        Assert.Single(actions.Select(action => (action.Seed, action.Numerics)).Distinct());
        Assert.All(actions, action => Assert.Equal(["dataset", "real"], action.Inputs.Keys));
    }

    [Fact]
    public void Rates_and_arms_share_their_random_streams_and_seeds_do_not()
    {
        var streams = Plan(AllArms)[StageKind.TrainUNets].Select(instance => (string)instance.Parameters["streams"]!);

        Assert.Equal(["2025/train-unet/seed0", "2025/train-unet/seed1"],
            streams.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("figures: { synthesisCases: 1 }", new[] { "figure-synthesis/paper", "report/paper" })]
    [InlineData("figures: { segmentationRank: 0 }", new[] { "figure-segmentation/paper", "report/paper" })]
    [InlineData("evaluation: { case: patient }", new[] { "field-metrics/paper", "figure-dose/paper",
        "figure-metrics/paper", "report/paper", "results/paper", "statistics/scores", "tables-supplement/paper",
        "tables/table1" })]
    [InlineData("memory: { pairs: 2 }", new[] { "figure-memory/paper", "report/paper" })]
    [InlineData("memory: { level: 0.9 }", new[] { "report/paper", "results/paper", "tables-supplement/paper" })]
    public void What_only_figures_or_tables_read_is_no_part_of_another_key(string settings, string[] changed) =>
        Assert.Equal(changed, Recipes.Changed(Plan(""), Plan(settings)));

    [Fact]
    public void What_empty_masks_count_changes_the_scores_and_trains_nothing() => Assert.Equal(
        ["evaluate", "field-metrics", "figure-dose", "figure-metrics", "figure-segmentation", "report", "results", "statistics",
            "tables-supplement", "tables"],
        Recipes.Changed(Plan(""), Plan("evaluation: { emptyMasks: none }")).Select(id => id.Split('/')[0]).Distinct());

    [Theory]
    [InlineData("unet: { training: { learningRate: 0.5 } }")]
    [InlineData("unet: { threshold: 0.25 }")]
    public void A_U_Net_s_setting_changes_the_U_Nets_and_what_follows_them(string settings) =>
        Assert.Equal(
            ["evaluate", "field-metrics", "figure-dose", "figure-learning-curves", "figure-metrics", "figure-quality",
                "figure-segmentation", "measure-fidelity", "report", "results", "score-synthetic", "statistics",
                "tables-supplement", "tables", "train-unet"],
            Recipes.Changed(Plan(""), Plan(settings)).Select(id => id.Split('/')[0]).Distinct());

    [Fact]
    public void The_generative_model_s_settings_are_no_part_of_cohorts_or_of_models_of_real_images()
    {
        var changed = Recipes.Changed(Plan(""), Plan("gan: { training: { learningRate: 0.5 } }")).ToList();

        Assert.Contains("train-gan/santa", changed);
        Assert.Contains("train-unet/replace/p50.00/seed0", changed);
        Assert.DoesNotContain(changed, id => id.StartsWith("prepare/", StringComparison.Ordinal)
            || id.Contains("/p0.00/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_cohort_s_settings_change_that_cohort_alone() =>
        Assert.Equal(
            ["prepare/ct"],
            Recipes.Changed(Plan(""), Plan("cohorts: { ct: { intensity: { high: 90 } } }"))
                .Where(id => id.StartsWith("prepare/", StringComparison.Ordinal)));

    [Theory]
    [InlineData("poisoning: { seeds: 2 }", "/seed1")]
    [InlineData("poisoning: { rates: [0, 1/4, 1/2] }", "/p25.00/")]
    [InlineData("poisoning: { arms: [replace, append] }", "/append/")]
    public void More_models_leave_those_that_there_are(string settings, string added) =>
        Assert.All(
            Recipes.Changed(Plan(""), Plan(settings)),
            // All U-Nets at p = 0 measure the synthetic images.
            id => Assert.True(
                id.Contains(added, StringComparison.Ordinal) || IsResult(id) || id == "measure-fidelity/source", id));

    [Fact]
    public void Another_seed_changes_everything_that_is_drawn() =>
        Assert.Subset(
            Recipes.Changed(Plan(""), Plan("seed: 7")).ToHashSet(),
            new HashSet<string> { "prepare/real", "train-gan/santa", "poison/replace/p0.00/seed0",
                "train-unet/replace/p0.00/seed0", "evaluate/replace/p50.00/seed0" });

    [Theory]
    [InlineData("real")]
    [InlineData("paper")]
    public void A_study_of_scans_asks_for_their_folder(string study)
    {
        var config = ExperimentsFile.Read(OwnStudies.OwnFile).Study(study);

        Assert.Contains("--data=DIR", Refused(config, null), StringComparison.Ordinal);
        Assert.Contains("/nowhere/at/all: no such folder.", Refused(config, "/nowhere/at/all"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_study_of_real_slices_plans_on_folders_as_its_settings_name_them()
    {
        using var data = new TemporaryFolder();
        foreach (var number in new[] { 0, 50, 100, 1500, 1550 })
        {
            data.Write($"t1ce-slices/images/{number}.png", "");
            data.Write($"t1ce-slices/masks/{number}.png", "");
        }

        data.Write("head-ct/001.png", "");
        var plan = StudyPlan.Of(ExperimentsFile.Read(OwnStudies.OwnFile).Study("real-slices"), "real-slices",
            data.Path);

        Assert.Equal(
            [
                "t1ce-slices/images/0.png", "t1ce-slices/images/100.png", "t1ce-slices/images/50.png",
                "t1ce-slices/masks/0.png", "t1ce-slices/masks/100.png", "t1ce-slices/masks/50.png",
            ],
            RawOf(plan, "prepare/real"));
        Assert.Equal(["head-ct/001.png"], RawOf(plan, "prepare/ct"));
        Assert.Equal(["t1ce-slices/images/1500.png", "t1ce-slices/images/1550.png"], RawOf(plan, "prepare/mri"));
        Assert.Equal(["gan", "source"], plan.Graph.Instance("synthesize/self").Inputs.Keys);
    }

    [Fact]
    public void The_paper_s_study_plans_on_folders_as_its_settings_name_them()
    {
        using var data = new TemporaryFolder();
        data.Write("brats2021/P1/P1_t1ce.nii.gz", "");
        data.Write("brats2021/P1/P1_seg.nii.gz", "");
        data.Write("ct-mri/CT/1000.png", "");
        data.Write("ct-mri/MRI/1000.png", "");

        var plan = StudyPlan.Of(ExperimentsFile.Read(OwnStudies.OwnFile).Study("paper"), "paper", data.Path);

        Assert.Equal(["brats2021/P1/P1_seg.nii.gz", "brats2021/P1/P1_t1ce.nii.gz"], RawOf(plan, "prepare/real"));
        Assert.Equal("cuda", plan.Graph.Instance("train-gan/santa").Numerics!.Device);
    }

    [Fact]
    public void Scans_behind_links_are_read_where_their_folder_was_named_and_are_the_same_scans()
    {
        using var data = new TemporaryFolder();
        using var disk = new TemporaryFolder();
        foreach (var path in (string[])["ct-mri/CT/1000.png", "ct-mri/MRI/1000.png"])
            data.Write(path, "");
        disk.Write("P1/P1_t1ce.nii.gz", "");
        disk.Write("P1/P1_seg.nii.gz", "");
        Directory.CreateSymbolicLink(Path.Combine(data.Path, "brats2021"), disk.Path);
        var study = ExperimentsFile.Read(OwnStudies.OwnFile).Study("paper");

        Assert.Equal(["brats2021/P1/P1_seg.nii.gz", "brats2021/P1/P1_t1ce.nii.gz"],
            RawOf(StudyPlan.Of(study, "paper", data.Path, disk.Path), "prepare/real"));
        Assert.Contains($"--linked-data={disk.Path}", Refused(study, data.Path), StringComparison.Ordinal);
        Assert.Contains(
            "/nowhere: no such folder. Give one that links below",
            Assert.Throws<HormesisException>(() => StudyPlan.Of(study, "paper", data.Path, "/nowhere")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_with_the_scans_of_several_cohorts_is_told_at_once()
    {
        using var data = new TemporaryFolder();
        data.Write("brats2021/P1/P1_t1ce.nii.gz", "");
        data.Write("ct-mri/MRI/1000.png", "");
        var study = ExperimentsFile.Read(OwnStudies.OwnFile).Study("paper");

        var faults = Refused(study, data.Path);

        Assert.Contains("Cohort `real`: ", faults, StringComparison.Ordinal);
        Assert.Contains("P1_seg.nii.gz", faults, StringComparison.Ordinal);
        Assert.Contains("Cohort `ct`: ", faults, StringComparison.Ordinal);
        Assert.Contains("ct-mri/CT", faults, StringComparison.Ordinal);
        Assert.DoesNotContain("Cohort `mri`: ", faults, StringComparison.Ordinal);
    }

    [Fact]
    public void A_study_that_asks_for_no_other_metrics_and_no_memory_has_no_stage_of_them()
    {
        var plan = Plan("evaluation: { metrics: [] }\nmemory: ~");

        Assert.DoesNotContain(plan.Graph.Instances,
            instance => instance.Stage is "field-metrics" or "measure-memory" or "figure-memory");
        Assert.DoesNotContain(plan.Graph.Instance("tables-supplement/paper").Outputs,
            file => file is "field-metrics.csv" or "memory.csv");
        Assert.Contains("field-metrics.csv", Plan("").Graph.Instance("tables-supplement/paper").Outputs);
        Assert.Contains("memory.csv", Plan("").Graph.Instance("tables-supplement/paper").Outputs);
    }

    private static StudyPlan Plan(string settings) =>
        StudyPlan.Of(settings.Length == 0 ? OwnStudies.Smoke : OwnStudies.SmokeWith(settings), "smoke", null);

    private static string Refused(StudyConfig study, string? data) =>
        Assert.Throws<HormesisException>(() => StudyPlan.Of(study, "study", data)).Message;

    private static IEnumerable<string> RawOf(StudyPlan plan, string id) =>
        ((StageInput.Files)plan.Graph.Instance(id).Inputs["raw"]).Paths;

    private static bool IsResult(string id) =>
        id.Split('/')[0] is "tables" or "field-metrics" or "tables-supplement" or "results" or "statistics" or "report"
        || id.StartsWith("figure-", StringComparison.Ordinal);
}
