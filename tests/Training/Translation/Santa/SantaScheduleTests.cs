using Hormesis.Training.Translation.Santa;

namespace Hormesis.Training.Tests.Translation.Santa;

public sealed class SantaScheduleTests
{
    /// <summary>Two constant steps, then 3/4, 2/4, 1/4 of the learning rate.</summary>
    [Fact]
    public void The_learning_rate_is_constant_then_falls_in_even_steps()
    {
        var schedule = Schedule(SantaScheduleUnit.Steps, 2, 3, batchSize: 4, images: 100);

        Assert.Equal(5, schedule.Steps);
        Assert.Equal([0.4, 0.4, 0.3, 0.2, 0.1],
            Enumerable.Range(0, 5).Select(step => Math.Round(schedule.LearningRate(step), 12)));
    }

    /// <summary>Five images fill three batches of two.</summary>
    [Fact]
    public void An_epoch_has_as_many_steps_as_the_images_fill_batches()
    {
        var schedule = Schedule(SantaScheduleUnit.Epochs, 1, 1, batchSize: 2, images: 5);

        Assert.Equal(6, schedule.Steps);
        Assert.Equal([0.4, 0.4, 0.4, 0.2, 0.2, 0.2],
            Enumerable.Range(0, 6).Select(step => Math.Round(schedule.LearningRate(step), 12)));
    }

    private static SantaSchedule Schedule(SantaScheduleUnit unit, int constant, int decay, int batchSize, int images)
    {
        var training = SantaTestData.Config(1).Training;
        return new(training with { LearningRate = 0.4, BatchSize = batchSize,
            Schedule = new() { Unit = unit, Constant = constant, Decay = decay } }, images);
    }
}
