namespace Hormesis.Training.Segmentation;

/// <summary>Learning rate of each step of a segmentation training.</summary>
internal static class LearningRate
{
    private const double PolynomialPower = 0.9;

    /// <param name="step">Number of finished steps, from 0.</param>
    public static double At(long step, SegmentationTrainingConfig config)
    {
        if (step < config.WarmUpSteps)
            return config.LearningRate * (step + 1) / (config.WarmUpSteps + 1);

        var fraction = (double)(step - config.WarmUpSteps) / Math.Max(1, config.Steps - config.WarmUpSteps);
        return config.LearningRate * config.Schedule switch
        {
            LearningRateSchedule.Cosine => (1 + PortableMath.Cos(Math.PI * fraction)) / 2,
            LearningRateSchedule.Polynomial => PortableMath.Pow(1 - fraction, PolynomialPower),
            _ => 1,
        };
    }
}
