using Hormesis.Evaluation.Metrics;
using Hormesis.Imaging.Arrays;
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

        bench.Run(new EvaluateStage(), new EvaluateStage.Parameters
        {
            Network = unet.Network,
            Threshold = unet.Threshold,
            BatchSize = unet.Training.BatchSize,
            Device = Device.Cpu,
            EmptyMasks = EmptyMasks.One,
        });

        var predictions = NpyFile.ReadByte(bench.Output("predictions.npy"));
        Assert.Equal([4, 16, 16], predictions.Shape);
        Assert.Equal(
            CaseMetrics.PerSlice(test, predictions.Values, Split.Test, EmptyMasks.One).Select(Row),
            CaseMetricsTable.Read(bench.Output("slices.csv")).Select(Row));
        Assert.Equal(["real2", "real5"],
            CaseMetricsTable.Read(bench.Output("patients.csv")).Select(row => row.Patient));
    }

    private static string Row(CaseMetrics row) =>
        $"{row.Id} {row.Patient} {row.Slice}: {string.Join(", ", SegmentationMetrics.All.Select(metric => row[metric]))}";
}
