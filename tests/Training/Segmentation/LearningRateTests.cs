using Hormesis.Training.Segmentation;

namespace Hormesis.Training.Tests.Segmentation;

public sealed class LearningRateTests
{
    /// <summary>Warm-up of 1 step to 1/2, then t = 0, 1/2 of 8 steps; 0.5^0.9 = 0.535887.</summary>
    [Theory]
    [InlineData(LearningRateSchedule.Constant, 0, 0.5)]
    [InlineData(LearningRateSchedule.Cosine, 1, 1)]
    [InlineData(LearningRateSchedule.Cosine, 5, 0.5)]
    [InlineData(LearningRateSchedule.Polynomial, 5, 0.535887)]
    [InlineData(LearningRateSchedule.Constant, 8, 1)]
    public void The_learning_rate_follows_its_schedule(LearningRateSchedule schedule, long step, double expected)
    {
        var config = SegmentationExamples.Config.Training
            with { Steps = 9, WarmUpSteps = 1, LearningRate = 1, Schedule = schedule };

        Assert.Equal(expected, LearningRate.At(step, config), 1e-6);
    }
}
