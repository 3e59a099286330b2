namespace Hormesis.Training.Translation.Santa;

/// <summary>Steps and learning rates of one training run.</summary>
internal sealed class SantaSchedule
{
    private readonly SantaTrainingConfig config;
    private readonly long stepsPerUnit;

    /// <param name="imageCount">Number of images of the larger set.</param>
    public SantaSchedule(SantaTrainingConfig config, int imageCount)
    {
        this.config = config;
        stepsPerUnit = config.Schedule.Unit == SantaScheduleUnit.Steps
            ? 1
            : (imageCount + config.BatchSize - 1) / config.BatchSize;
    }

    public long Steps => ((long)config.Schedule.Constant + config.Schedule.Decay) * stepsPerUnit;

    /// <summary>
    /// Learning rate of the next step. Each unit of the decay lowers it by 1/(decay + 1) of the full rate.
    /// </summary>
    /// <param name="finished">Number of finished steps.</param>
    public double LearningRate(long finished)
    {
        var decayed = Math.Max(0, (finished / stepsPerUnit) + 1 - config.Schedule.Constant);
        return config.LearningRate * (1 - (decayed / (config.Schedule.Decay + 1.0)));
    }
}
