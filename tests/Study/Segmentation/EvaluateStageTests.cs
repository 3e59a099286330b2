using Hormesis.Evaluation.Metrics;
using Hormesis.Imaging.Arrays;
using Hormesis.Imaging.Preparation;
using Hormesis.Imaging.Slices;
using Hormesis.Networks.Weights;
using Hormesis.Stages.Random;
using Hormesis.Study.Experiments;
using Hormesis.Study.Segmentation;

namespace Hormesis.Study.Tests.Segmentation;

public sealed class EvaluateStageTests : IDisposable
{
    private readonly StageBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void The_test_split_alone_is_scored_slice_by_slice_and_patient_by_patient()
    {
        var test = bench.Slices("real", "mri", "real", 6).Of(Split.Test);
        var unet = OwnStudies.Smoke.Unet;
        using (var network = unet.Network.Create(new RandomStream("weights")))
            ModuleWeights.Save(network, Path.Combine(bench.Input("model"), "unet.safetensors"));

        new SliceGrids([Grid("real2", [2, 1.5]), Grid("real5", null)]).Save(bench.Input("grids"));

        bench.Run(new EvaluateStage(), new EvaluateStage.Parameters
        {
            Network = unet.Network,
            Threshold = unet.Threshold,
            BatchSize = unet.Training.BatchSize,
            Device = Device.Cpu,
            EmptyMasks = EmptyMasks.One,
            Agreement = OwnStudies.Smoke.Evaluation.Agreement(),
        });

        var predictions = NpyFile.ReadByte(bench.Output("predictions.npy"));
        Assert.Equal([4, 16, 16], predictions.Shape);
        Assert.Equal(
            CaseMetrics.PerSlice(
                ComparedSlice.Of(test, predictions.Values, Split.Test, OwnStudies.Smoke.Evaluation.Agreement(),
                    record => record.Patient == "real2" ? new(2, 1.5) : null),
                EmptyMasks.One).Select(Row),
            CaseMetricsTable.Read(bench.Output("slices.csv")).Select(Row));
        Assert.Equal(["real2", "real5"],
            CaseMetricsTable.Read(bench.Output("patients.csv")).Select(row => row.Patient));
    }

    /// <summary>Grid of a scan of two slices.</summary>
    private static SliceGrid Grid(string name, double[]? spacing) => new()
    {
        Case = name,
        FirstSlice = 0,
        Slices = 2,
        Scan = new() { Size = [16, 16, 2], Axes = [0, 1, 2], Flipped = [false, false, false], Affine = null,
            Nifti = null },
        PixelToVoxel = [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]],
        PixelSpacing = spacing,
        SliceSpacing = null,
    };

    private static string Row(CaseMetrics row) =>
        $"{row.Id} {row.Patient} {row.Slice}: {string.Join(", ", SegmentationMetrics.All.Select(metric => row[metric]))}";
}
