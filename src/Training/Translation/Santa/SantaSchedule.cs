namespace Hormesis.Training.Translation.Santa;

/// <summary>Steps and learning rates of one training run.</summary>
internal sealed class SantaSchedule
{
    private readonly SantaTrainingConfig config;
    private readonly long stepsPerUnit;

    /// <param name="imageCount">Of the larger of the two sets.</param>
    public SantaSchedule(SantaTrainingConfig config, int imageCount)
    {
        this.config = config;
        stepsPerUnit = config.Schedule.Unit == SantaScheduleUnit.Steps
            ? 1
            : (imageCount + config.BatchSize - 1) / config.BatchSize;
    }

    public long Steps => ((long)config.Schedule.Constant + config.Schedule.Decay) * stepsPerUnit;

    /// <summary>Of the step that follows <paramref name="finished"/> ones; each unit of the decay takes off 1/(decay +
    /// 1).</summary>
    public double LearningRate(long finished)
    {
        var decayed = Math.Max(0, (finished / stepsPerUnit) + 1 - config.Schedule.Constant);
        return config.LearningRate * (1 - (decayed / (config.Schedule.Decay + 1.0)));
    }
}
