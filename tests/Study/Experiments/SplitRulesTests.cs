using Hormesis.Stages;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Tests.Experiments;

/// <summary>Settings of D's split: fractions, or a file.</summary>
public sealed class SplitRulesTests : IDisposable
{
    private const string Scans = "scans: { nnunet: { folder: toy, channel: T1ce, labels: [1] } }";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Fractions_are_written_as_ever_and_enter_the_same_key() =>
        Assert.Equal("""{"train":0.5,"validation":0.25,"test":0.25}""",
            ParametersJson.Of(OwnStudies.Smoke.Cohorts.Real.Split).ToJsonString());

    [Fact]
    public void A_file_replaces_fractions_that_a_study_extends_and_the_other_way_round()
    {
        var path = OwnStudies.Write(folder, $$"""
            given: { extends: smoke, cohorts: { real: { {{Scans}}, split: { file: s.json, fold: 1 } } } }
            other-fold: { extends: given, cohorts: { real: { split: { fold: 2 } } } }
            drawn: { extends: given, cohorts: { real: { split: { train: 0.8, validation: 0.1, test: 0.1 } } } }
            less: { extends: smoke, cohorts: { real: { split: { train: 0.6, validation: 0.15 } } } }
            """);

        var studies = ExperimentsFile.Read(path).Studies;

        Assert.Equal("""{"file":"s.json","fold":1}""", Json(studies["given"]));
        Assert.Equal("""{"file":"s.json","fold":2}""", Json(studies["other-fold"]));
        Assert.Equal("""{"train":0.8,"validation":0.1,"test":0.1}""", Json(studies["drawn"]));
        Assert.Equal("""{"train":0.6,"validation":0.15,"test":0.25}""", Json(studies["less"]));
    }

    [Theory]
    [InlineData("file: s.json", "key `fold` is missing")]
    [InlineData("file: s.csv, fold: 0", "cohorts.real.split.fold: is given, and a CSV file has no folds")]
    [InlineData("file: s.pkl, fold: 0", "`s.pkl` is neither a .json nor a .csv file")]
    [InlineData("file: s.csv, train: 0.5", "gives a file and fractions of all patients")]
    [InlineData("file: s.csv, validation: 1", "`1` leaves no training patient")]
    [InlineData("file: s.csv, validation: 0", "cohorts.real.split.validation: `0` lets nobody validate")]
    [InlineData("train: 0.8, validation: 0, test: 0.2",
        "cohorts.real.split.validation: `0` leaves the split without a patient")]
    [InlineData("train: 0.8, validation: 0.2, test: 0",
        "cohorts.real.split.test: `0` leaves the split without a patient")]
    [InlineData("train: 0, validation: 0.2, test: 0.8",
        "cohorts.real.split.train: `0` leaves the split without a patient")]
    [InlineData("train: ~", "key `train` is missing; give the fractions train, validation and test, or a file")]
    [InlineData("train: 0.5, fold: 1", "no file is given")]
    public void Settings_that_contradict_each_other_are_told(string split, string message) =>
        Assert.Contains(message, Error($"{Scans}, split: {{ {split} }}"), StringComparison.Ordinal);

    [Fact]
    public void The_phantom_is_split_by_fractions_alone() =>
        Assert.Contains("this cohort is computed", Error("split: { file: s.csv }"), StringComparison.Ordinal);

    [Theory]
    [InlineData("patients: { folder: b, images: 'x/ct.nii.gz', masks: '{patient}/m.nii.gz' }",
        "cohorts.real.scans.patients.images: `x/ct.nii.gz` does not say where the patient's name is")]
    [InlineData("patients: { folder: b, images: '{patient}/{scan}/ct.nii.gz', masks: '{patient}/m.nii.gz' }",
        "cohorts.real.scans.patients.masks: lacks {scan}")]
    [InlineData("patients: { folder: b, images: '{patient}/ct.nii.gz', masks: '{patient}/{scan}.nii.gz' }",
        "cohorts.real.scans.patients.masks: has {scan}, which images has not")]
    [InlineData("patients: { folder: b, images: '{patient}/ct.nii.gz', labels: [1] }",
        "cohorts.real.scans.patients.labels: are given without masks")]
    [InlineData("images: { images: i, masks: m, transposed: false, labels: [0] }",
        "cohorts.real.scans.images.labels: has a label outside 1 to 65535")]
    [InlineData("nnunet: { folder: toy, channel: T1ce }", "cohorts.real.scans.nnunet: gives no masks")]
    public void Scans_that_cannot_be_read_so_are_told_when_the_file_is_read(string scans, string message) =>
        Assert.Contains(message, Error($"scans: {{ {scans} }}"), StringComparison.Ordinal);

    private static string Json(StudyConfig study) => ParametersJson.Of(study.Cohorts.Real.Split).ToJsonString();

    private static string Error(string real) => Assert.Throws<YamlProblemException>(
        () => OwnStudies.SmokeWith($"cohorts: {{ real: {{ {real} }} }}")).Message;
}
