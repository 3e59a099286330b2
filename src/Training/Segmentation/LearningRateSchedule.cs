namespace Hormesis.Training.Segmentation;

/// <summary>
/// Schedule of the learning rate after the warm-up: a factor that depends on the finished fraction t of the steps, in
/// [0, 1).
/// </summary>
public enum LearningRateSchedule
{
    /// <summary>The factor is always 1.</summary>
    Constant,

    /// <summary>The factor is (1 + cos(pi t)) / 2 (Loshchilov and Hutter 2017).</summary>
    Cosine,

    /// <summary>The factor is (1 - t)^0.9 (Chen et al. 2018; nnU-Net).</summary>
    Polynomial,
}
