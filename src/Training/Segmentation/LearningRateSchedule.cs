namespace Hormesis.Training.Segmentation;

/// <summary>Factor of the learning rate at a fraction t in [0, 1) of the steps after the warm-up.</summary>
public enum LearningRateSchedule
{
    /// <summary>1.</summary>
    Constant,

    /// <summary>(1 + cos(pi t)) / 2 (Loshchilov and Hutter 2017).</summary>
    Cosine,

    /// <summary>(1 - t)^0.9 (Chen et al. 2018; nnU-Net).</summary>
    Polynomial,
}
