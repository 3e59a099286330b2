using Hormesis.Imaging.Slices;
using Hormesis.Networks.Weights;
using Hormesis.Stages.Random;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Generation;

namespace Hormesis.Study.Tests.Generation;

public sealed class SynthesizeStageTests : IDisposable
{
    private readonly StageBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Synthetic_images_bear_the_patients_and_masks_of_the_CTs_that_they_are_made_of()
    {
        var source = bench.Slices("source", "ct", "ct", 3);

        var synthetic = Synthesize(SyntheticOrigin.Source);

        AssertMadeOf(source, synthetic);
    }

    [Fact]
    public void Of_D_itself_only_the_training_split_is_translated()
    {
        var real = bench.Slices("source", "mri", "real", 6);

        var synthetic = Synthesize(SyntheticOrigin.Self);

        Assert.All(synthetic.Records, record => Assert.Equal(Split.Train, record.Split));
        AssertMadeOf(real.Of(Split.Train), synthetic);
    }

    private static void AssertMadeOf(SliceSet source, SliceSet synthetic)
    {
        Assert.Equal(source.Records.Select(record => (record.Id, record.Split, record.MaskPixels)),
            synthetic.Records.Select(record => (record.Id, record.Split, record.MaskPixels)));
        for (var index = 0; index < source.Count; index++)
        {
            Assert.Equal(source.Mask(index), synthetic.Mask(index));
            Assert.NotEqual(source.Image(index).ToArray(), synthetic.Image(index).ToArray());
            Assert.NotEqual(source.Records[index].Digest, synthetic.Records[index].Digest);
            Assert.All(synthetic.Image(index).ToArray(), pixel => Assert.InRange(pixel, -1, 1));
        }
    }

    private SliceSet Synthesize(SyntheticOrigin origin)
    {
        var config = OwnStudies.Smoke.Gan!.Network();
        using (var generator = config.Create(new RandomStream("weights")))
            ModuleWeights.Save(generator, Path.Combine(bench.Input("gan"), "generator.safetensors"));
        bench.Run(new SynthesizeStage(),
            new SynthesizeStage.Parameters
            {
                Generator = config,
                Origin = origin,
                AirBeyondHead = null,
                Device = Device.Cpu,
            });
        return SliceSet.Load(bench.Output("mri"));
    }
}
