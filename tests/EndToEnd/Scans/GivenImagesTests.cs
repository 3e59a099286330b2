using System.Text.Json;

namespace Hormesis.EndToEnd.Tests.Scans;

/// <summary>A study of synthetic images that were made elsewhere, without a generative model.</summary>
public sealed class GivenImagesTests : IDisposable
{
    private readonly StudyFolder study = new(GivenPairs.Study, "my artifacts");

    public void Dispose() => study.Dispose();

    [Fact]
    public async Task Pairs_of_pictures_go_through_the_whole_study_and_a_second_time_nothing_runs()
    {
        using var pairs = new GivenPairs();

        var first = (await study.Paper(pairs.Arguments)).Succeeded();

        Assert.Empty(first.Stages.Intersect(["train-gan", "synthesize", "figure-gan"]));
        Assert.Subset(first.Stages.ToHashSet(), new HashSet<string>
        {
            "prepare", "check-leakage", "poison", "train-unet", "score-synthetic", "measure-fidelity", "evaluate",
            "statistics", "tables", "tables-supplement", "figure-quality", "results", "report",
        });
        await study.AssertSumsHold();
        (await study.Paper(pairs.Arguments)).RanNothing();

        const string Origin = $"\"{GivenPairs.Origin}\"";
        foreach (var table in (string[])["table1", "differences", "fidelity", "quality", "leakage", "controls"])
            Assert.Contains(Origin, Paper($"{table}.md"), StringComparison.Ordinal);
        var results = Paper("results.md");
        Assert.Equal(
            results.Split('\n').Count(line => line.StartsWith("**", StringComparison.Ordinal)) + 1,
            results.Split(Origin).Length);
        foreach (var page in (string[])[results, Paper("report.html"), Paper("leakage.md")])
            Assert.Contains("It could not be checked whether a synthetic image was made of a patient", page,
                StringComparison.Ordinal);
        Assert.Contains("given with them, in the folder fake masks", Paper("report.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_image_of_a_patient_whom_D_holds_back_stops_the_study()
    {
        using var pairs = new GivenPairs(hasTable: true);
        pairs.Table(_ => "somebody");
        (await study.Run("Prepare", pairs.Arguments)).Succeeded();
        Assert.Contains("\"named\": 1", Report(), StringComparison.Ordinal);
        Assert.Contains("\"ofReal\": 0", Report(), StringComparison.Ordinal);

        var patients = PatientsOfD();
        var held = patients["test"].First()!;
        pairs.Table(number => number == 7 ? held : patients["train"].First()!);

        (await study.Run("Prepare", pairs.Arguments)).FailedSaying(
            "check-leakage/cohorts: ", $"patient phantom real: {held}: Test of real, Train of synthetic");

        pairs.Table(_ => patients["train"].First()!);
        (await study.Run("Prepare", pairs.Arguments)).Succeeded();
        Assert.Contains("\"ofReal\": 1", Report(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_for_which_there_is_nothing_to_do_says_why()
    {
        using var pairs = new GivenPairs();

        (await study.Run("TrainGan", pairs.Arguments)).FailedSaying("The study has nothing for TrainGan to do: the "
            + "images of `synthetic` are given, by a model that this study does not train.");
    }

    /// <summary>Patients of D by the name of their split.</summary>
    private ILookup<string?, string?> PatientsOfD()
    {
        using var slices = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(study.Results, "prepare/real/mri/slices.json")));
        return slices.RootElement.EnumerateArray().ToLookup(
            slice => slice.GetProperty("split").GetString(), slice => slice.GetProperty("patient").GetString());
    }

    private string Report() => File.ReadAllText(Path.Combine(study.Results, "check-leakage/cohorts/leakage.json"));

    private string Paper(string file) => File.ReadAllText(Path.Combine(study.Results, "paper", file));
}
