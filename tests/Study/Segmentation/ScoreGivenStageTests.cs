using Hormesis.Evaluation.Metrics;
using Hormesis.Imaging.Predictions;
using Hormesis.Imaging.Preparation;
using Hormesis.Imaging.Slices;
using Hormesis.Study.Segmentation;

namespace Hormesis.Study.Tests.Segmentation;

public sealed class ScoreGivenStageTests : IDisposable
{
    private readonly StageBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void The_reference_masks_themselves_score_a_Dice_of_exactly_1()
    {
        var real = bench.Slices("real", "mri", "real", 6);
        foreach (var (index, record) in real.Records.Index().Where(entry => entry.Item.Split == Split.Test))
            SliceScan.Write(Path.Combine(bench.Input("predictions"), $"{SliceNames.Of("real", index)}.nii.gz"),
                real.Mask(index), real.Height, real.Width);

        File.WriteAllText(Path.Combine(bench.Input("predictions"), "real_09999.nii.gz"), "of no slice");
        new SliceGrids([.. real.Records.Select(record => record.Case).Distinct().Select(Grid)])
            .Save(bench.Input("grids"));

        bench.Run(new ScoreGivenStage(), new ScoreGivenStage.Parameters
        {
            EmptyMasks = EmptyMasks.One,
            Agreement = OwnStudies.Smoke.Evaluation.Agreement(),
        });

        var slices = CaseMetricsTable.Read(bench.Output("slices.csv"));
        Assert.Equal(4, slices.Count);
        Assert.All(slices, row => Assert.Equal(1, row[SegmentationMetrics.Dice]));
        Assert.All(CaseMetricsTable.Read(bench.Output("patients.csv")),
            row => Assert.Equal(1, row[SegmentationMetrics.Dice]));
        Assert.Equal(
            ["1 of the predictions are not scored, because they are of no test slice or stand beside "
                + "predictions.npy: real_09999.nii.gz"],
            bench.Notices);
    }

    private static SliceGrid Grid(string name) => new()
    {
        Case = name,
        FirstSlice = 0,
        Slices = 2,
        Scan = new() { Size = [16, 16, 2], Axes = [0, 1, 2], Flipped = [false, false, false], Affine = null,
            Nifti = null },
        PixelToVoxel = [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]],
        PixelSpacing = null,
        SliceSpacing = null,
    };
}
