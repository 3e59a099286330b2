using Hormesis.Stages;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Tests.Programs;

/// <summary>The user's segmentation model in the graph of a study.</summary>
public sealed class ProgramPlanTests : IDisposable
{
    private const string Section =
        """
        segmentation:
          name: mine
          command: [python3, train.py, "{dataset}", "{out}"]
          predict: [python3, predict.py, "{model}", "{images}", "{out}"]
          files: [train.py, lib/**]
          environment: requirements.lock
          device: cpu
          deterministic: false
        """;

    private readonly TemporaryFolder folder = new();

    public ProgramPlanTests()
    {
        foreach (var file in (string[])["train.py", "lib/a.py", "requirements.lock"])
            folder.Write(file, file);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_model_is_trained_on_the_datasets_of_the_first_arm()
    {
        var training = Plan(Section)[StageKind.TrainUNets].Where(each => each.Stage == "train-segmentation").ToArray();
        Assert.Equal(
            ["replace-mine/p0.00/seed0", "replace-mine/p50.00/seed0"],
            training.Select(each => each.Name).Order(StringComparer.Ordinal));
        Assert.All(training, each => Assert.StartsWith(
            "poison/replace/p", ((StageInput.Artifacts)each.Inputs["dataset"]).Producer.Id, StringComparison.Ordinal));
    }

    [Fact]
    public void Files_and_lock_file_are_inputs_by_their_bytes()
    {
        var training = Plan(Section)[StageKind.TrainUNets].First(each => each.Stage == "train-segmentation");
        var files = (StageInput.Files)training.Inputs["files"];
        Assert.Equal((folder.Path, "lib/a.py train.py"), (files.Root, string.Join(' ', files.Paths)));
        Assert.Equal(["requirements.lock"], ((StageInput.Files)training.Inputs["environment"]).Paths);
    }

    [Theory]
    [InlineData("false", "unpromised", "model.tar train.log")]
    [InlineData("true", "native", "model.tar")]
    public void What_is_promised_stands_in_the_key(string deterministic, string mode, string outputs)
    {
        var training = Plan(Section.Replace("deterministic: false", $"deterministic: {deterministic}",
            StringComparison.Ordinal))[StageKind.TrainUNets].First(each => each.Stage == "train-segmentation");
        Assert.Equal((mode, "none"), (training.Numerics!.Mode, training.Numerics.Libtorch));
        Assert.Equal(outputs, string.Join(' ', training.Outputs));
    }

    [Fact]
    public void No_other_result_depends_on_the_model_but_those_that_show_it()
    {
        string[] changed = [.. Recipes.Changed(Plan("seed: 2025"), Plan(Section)).Select(id => id.Split('/')[0])
            .Distinct(StringComparer.Ordinal)];
        Assert.Equal(
            [
                "dose-quality", "evaluate-segmentation", "field-metrics", "figure-dose", "figure-metrics",
                "figure-workflow", "report",
                "results", "statistics", "tables", "tables-supplement", "train-segmentation",
            ],
            changed.Append("dose-quality").Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("name: mine", "name: Mine!", "segmentation.name: `Mine!` is not allowed")]
    [InlineData("{dataset}\", \"{out}", "{dataset}", "segmentation.command: lacks the placeholder {out}")]
    [InlineData("{images}", "{image}", "segmentation.predict: holds the unknown placeholder {image} (did you mean "
        + "`images`?). Allowed: {model}, {images}, {out}, {checkpoint}.")]
    [InlineData("lib/**", "../x.py", "segmentation.files[1]: `../x.py` holds '.' or '..' as a part. Allowed: paths")]
    [InlineData("requirements.lock", "sha256:12", "segmentation.environment: `sha256:12` is no digest of an image.")]
    [InlineData("device: cpu", "device: cpu\n  variables: [A]", "segmentation.variables[0]: `A` is not of the form")]
    [InlineData("device: cpu", "device: cpu\n  variables: [A=1, B=1, A=2]", "segmentation.variables[2]: `A=2` sets A "
        + "again")]
    public void A_wrong_setting_has_one_message(string right, string wrong, string message)
    {
        var error = Assert.Throws<YamlProblemException>(
            () => Plan(Section.Replace(right, wrong, StringComparison.Ordinal)));
        var problem = Assert.Single(error.Problems);
        Assert.Contains(message, $"{problem.Path}: {problem.Message}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{dataset}\", \"{out}")]
    [InlineData("{images}\", \"{out}")]
    public void Both_commands_may_keep_a_checkpoint(string places) => Assert.NotEmpty(Plan(
        Section.Replace(places, places + "\", \"{checkpoint}", StringComparison.Ordinal))[StageKind.TrainUNets]);

    [Fact]
    public void A_missing_file_is_named_before_anything_runs() => Assert.Equal(
        $"segmentation.files: {folder.Path}/trian.py: there is no such file. Paths of `files` begin at the folder of "
        + "experiments.yaml.",
        Assert.Throws<HormesisException>(
            () => Plan(Section.Replace("[train.py", "[trian.py", StringComparison.Ordinal))).Message);

    private StudyPlan Plan(string settings) => StudyPlan.Of(
        ExperimentsFile.Read(OwnStudies.Write(folder, OwnStudies.Plain + "\nchanged:\n  extends: plain\n  "
            + settings.ReplaceLineEndings("\n").Replace("\n", "\n  ", StringComparison.Ordinal))),
        "changed", null, []);
}
