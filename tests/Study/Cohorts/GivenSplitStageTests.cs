using Hormesis.Imaging.Slices;
using Hormesis.Imaging.Tests.Nifti;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;

namespace Hormesis.Study.Tests.Cohorts;

/// <summary>A toy data set of nnU-Net with its own split: six cases of 24 x 24 x 2 voxels.</summary>
public sealed class GivenSplitStageTests : IDisposable
{
    private const int Size = 24;

    private const string Fold = """[ { "train": ["c0", "c1", "c2", "c3"], "val": ["c4", "c5"] } ]""";

    private const string FoldWithTest =
        """[ { "train": ["c0", "c1", "c2"], "val": ["c3"], "test": ["c4", "c5"] } ]""";

    private readonly StageBench bench = new();

    public GivenSplitStageTests()
    {
        Write("toy/dataset.json",
            """
            { "channel_names": { "0": "T1ce", "1": "FLAIR" }, "file_ending": ".nii.gz", "numTraining": 6,
              "labels": { "background": 0, "edema": 1, "enhancing": 2, "core": [2, 3] } }
            """);
        for (var i = 0; i < 6; i++)
        {
            Scan(voxel => Head(voxel) ? 100 + (voxel * (i + 3) % 50) : 0, $"imagesTr/c{i}_0000");
            Scan(voxel => voxel % Size is > 8 and < 12 && Head(voxel) ? 3 : 0, $"labelsTr/c{i}");
        }
    }

    public void Dispose() => bench.Dispose();

    [Fact]
    public void The_preparation_holds_exactly_the_split_of_the_file()
    {
        Write("splits_final.json", FoldWithTest);

        Assert.Equal(
            [
                ("c0", Split.Train), ("c1", Split.Train), ("c2", Split.Train), ("c3", Split.Validation),
                ("c4", Split.Test), ("c5", Split.Test),
            ],
            Prepared("file: splits_final.json, fold: 0"));
    }

    [Fact]
    public void Validation_patients_come_from_the_training_patients()
    {
        Write("splits_final.json", Fold);

        var splits = Prepared("file: splits_final.json, fold: 0, validation: 0.25");

        Assert.Equal([Split.Train, Split.Train, Split.Train, Split.Validation],
            splits.Take(4).Select(entry => entry.Split).Order());
        Assert.Equal([Split.Test, Split.Test], splits.Skip(4).Select(entry => entry.Split));
    }

    [Fact]
    public void Unused_cases_of_a_table_are_left_out()
    {
        Write("lists/own.csv", "case,split\nc0,train\nc1,unused\nc2,validation\nc3,unused\nc4,test\nc5,train\n");

        Assert.Equal(
            [("c0", Split.Train), ("c2", Split.Validation), ("c4", Split.Test), ("c5", Split.Train)],
            Prepared("file: lists/own.csv"));
    }

    [Fact]
    public void The_file_is_an_input_of_the_stage()
    {
        Write("splits_final.json", FoldWithTest);

        var raw = Assert.IsType<StageInput.Files>(Instance("file: splits_final.json, fold: 0").Inputs["raw"]);

        Assert.Contains("splits_final.json", raw.Paths);
        Assert.Contains("toy/dataset.json", raw.Paths);
        Assert.Equal(14, raw.Paths.Count);
    }

    [Fact]
    public void Names_that_do_not_fit_are_told_before_anything_runs()
    {
        Write("splits_final.json", """[ { "train": ["c0", "c1", "c2", "x"], "val": ["c4"] } ]""");

        var message = Assert.Throws<HormesisException>(() => Instance("file: splits_final.json, fold: 0")).Message;

        Assert.Contains("3 problems:", message, StringComparison.Ordinal);
        Assert.Contains("x is neither a case nor a patient", message, StringComparison.Ordinal);
        Assert.Contains("case c3 is in no split", message, StringComparison.Ordinal);
        Assert.Contains("case c5 is in no split", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("c0,train\nc1,train\nc2,train\nc3,train\nc4,test\nc5,test", "",
        "own.csv: the file names nobody who validates")]
    [InlineData("c0,train\nc1,train\nc2,train\nc3,train\nc4,val\nc5,val", "",
        "own.csv: no patient of the split `test` has a slice")]
    [InlineData("c0,train\nc1,val\nc2,unused\nc3,unused\nc4,test\nc5,test", ", validation: 0.5",
        "own.csv: the file says which cases validate, and split.validation gives a fraction")]
    [InlineData("c0,train\nc1,unused\nc2,unused\nc3,unused\nc4,test\nc5,test", ", validation: 0.5",
        "1 patient is too few for 2 splits")]
    public void A_file_that_leaves_a_split_empty_is_refused_before_anything_runs(
        string lines, string setting, string message)
    {
        Write("own.csv", $"case,split\n{lines}\n");

        Assert.Contains(message, Assert.Throws<HormesisException>(() => Instance($"file: own.csv{setting}")).Message,
            StringComparison.Ordinal);
    }

    private static bool Head(int voxel) => voxel % Size is > 2 and < 20 && voxel / Size % Size is > 2 and < 20;

    private void Write(string path, string text)
    {
        var file = Path.Combine(bench.Input("raw"), path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private void Scan(Func<int, double> voxel, string name)
    {
        var path = Path.Combine(bench.Input("raw"), "toy", $"{name}.nii.gz");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        new NiftiSample
        {
            Dimensions = [3, Size, Size, 2, 1, 1, 1, 1],
            Values = [.. Enumerable.Range(0, Size * Size * 2).Select(voxel)],
        }.Write(path);
    }

    private StageInstance Instance(string split)
    {
        var study = OwnStudies.SmokeWith("cohorts: { real: { scans: { nnunet: { folder: toy, channel: T1ce, labels: " +
            $"[core] }} }}, split: {{ {split} }} }} }}");
        return StudyPlan.Of(study, "toy", bench.Input("raw")).Graph.Instances
            .Single(instance => instance.Id == "prepare/real");
    }

    /// <summary>Runs the stage on the folder itself, where all files lie.</summary>
    private (string Patient, Split Split)[] Prepared(string split)
    {
        ((IStage)new PrepareStage()).Run(Instance(split).Parameters, bench.Context);
        return [.. SliceSet.LoadRecords(bench.Output("mri/slices.json"))
            .Select(record => (record.Patient, record.Split)).Distinct().Order()];
    }
}
