namespace Hormesis.Training.Optimizers;

/// <summary>The numbers of one update of Adam, of single precision as the tensors are.</summary>
internal readonly record struct AdamCoefficients
{
    public required float Beta1 { get; init; }

    /// <summary>1 - β1.</summary>
    public required float Gain1 { get; init; }

    public required float Beta2 { get; init; }

    /// <summary>1 - β2.</summary>
    public required float Gain2 { get; init; }

    /// <summary>Square root of 1 - β2^t.</summary>
    public required float Root { get; init; }

    public required float Epsilon { get; init; }

    /// <summary>Learning rate over 1 - β1^t.</summary>
    public required float Step { get; init; }

    public required float WeightDecay { get; init; }

    /// <param name="step">Number t of the update, from 1.</param>
    public static AdamCoefficients Of(AdamSettings settings, long step, double learningRate) => new()
    {
        Beta1 = (float)settings.Beta1,
        Gain1 = (float)(1 - settings.Beta1),
        Beta2 = (float)settings.Beta2,
        Gain2 = (float)(1 - settings.Beta2),
        Root = (float)Math.Sqrt(1 - PortableMath.Pow(settings.Beta2, step)),
        Epsilon = (float)settings.Epsilon,
        Step = (float)(learningRate / (1 - PortableMath.Pow(settings.Beta1, step))),
        WeightDecay = (float)settings.WeightDecay,
    };
}
