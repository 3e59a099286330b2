using Hormesis.Stages.Random;

namespace Hormesis.Training.Batches;

/// <summary>
/// Batches from an endless sequence of epochs. Each epoch is a permutation of the samples from its own random stream,
/// so the samples are used equally often (they differ by at most one). A batch depends only on the streams and the
/// step.
/// </summary>
internal sealed class EpochSampler(int count, int batchSize, RandomStreams random)
{
    private (long Number, long[] Order) epoch = (-1, []);

    /// <summary>Indices of the samples of a step.</summary>
    /// <param name="step">Number of the step, from 0.</param>
    public long[] Batch(long step)
    {
        var batch = new long[batchSize];
        for (var i = 0; i < batchSize; i++)
        {
            var position = (step * batchSize) + i;
            batch[i] = Epoch(position / count)[position % count];
        }

        return batch;
    }

    private long[] Epoch(long number)
    {
        if (epoch.Number != number)
        {
            var order = new long[count];
            for (var i = 0; i < count; i++)
                order[i] = i;
            random.Stream($"epoch/{number}").Shuffle<long>(order);
            epoch = (number, order);
        }

        return epoch.Order;
    }
}
