using Hormesis.Stages.Random;
using Hormesis.Training.Batches;

namespace Hormesis.Training.Tests.Batches;

public sealed class EpochSamplerTests
{
    [Fact]
    public void Each_epoch_meets_each_sample_once_across_the_batches_borders()
    {
        var sampler = new EpochSampler(5, 3, new RandomStreams("seed"));

        var drawn = Enumerable.Range(0, 5).SelectMany(step => sampler.Batch(step)).Chunk(5).ToList();

        Assert.All(drawn, epoch => Assert.Equal([0L, 1, 2, 3, 4], epoch.Order()));
        Assert.False(drawn[0].SequenceEqual(drawn[1]));
    }

    [Fact]
    public void A_batch_does_not_depend_on_those_drawn_before()
    {
        var asked = new EpochSampler(5, 3, new RandomStreams("seed"));
        asked.Batch(0);
        asked.Batch(9);

        Assert.Equal(new EpochSampler(5, 3, new RandomStreams("seed")).Batch(4), asked.Batch(4));
    }

    [Fact]
    public void A_batch_may_be_larger_than_the_dataset() =>
        Assert.Equal([0L, 0, 1, 1], new EpochSampler(2, 4, new RandomStreams("seed")).Batch(0).Order());
}
