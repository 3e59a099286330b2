using Hormesis.Stages.Random;

namespace Hormesis.Training.Segmentation;

/// <summary>
/// Batches through an endless row of epochs, each a permutation of its own stream: every sample is met equally often
/// (but for one), and a step's batch depends on nothing but the streams and the step.
/// </summary>
internal sealed class EpochSampler(int count, int batchSize, RandomStreams random)
{
    private (long Number, long[] Order) epoch = (-1, []);

    /// <summary>Indices of the step's samples.</summary>
    /// <param name="step">From 0.</param>
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
