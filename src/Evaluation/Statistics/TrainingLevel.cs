namespace Hormesis.Evaluation.Statistics;

/// <summary>What was trained several times, so that the variance between trainings can be estimated.</summary>
public enum TrainingLevel
{
    /// <summary>
    /// The U-Net, with several seeds. The compared models have no synthetic images, or those of one training of S; then
    /// results hold for that training.
    /// </summary>
    UNet,

    /// <summary>The generative model S. Each S has its own U-Nets, so this level includes theirs.</summary>
    Generator,
}
