namespace Hormesis.Training.Optimizers;

/// <summary>What Adam's update depends on beside the learning rate; PyTorch's defaults.</summary>
public sealed record AdamSettings
{
    /// <summary>Decay of the gradients' running mean, in [0, 1).</summary>
    public double Beta1 { get; init; } = 0.9;

    /// <summary>Decay of the running mean of their squares, in [0, 1).</summary>
    public double Beta2 { get; init; } = 0.999;

    /// <summary>Added to the denominator, &gt; 0.</summary>
    public double Epsilon { get; init; } = 1e-8;

    /// <summary>L2 penalty added to the gradient, at least 0.</summary>
    public double WeightDecay { get; init; } = 0;
}
