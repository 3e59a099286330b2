namespace Hormesis.Networks.Runtime;

/// <summary>Type of the convolutions and products of a network whose weights are float32.</summary>
public enum MixedPrecision
{
    /// <summary>float32.</summary>
    Off,

    /// <summary>8 bits of exponent as in float32, and 8 significant bits instead of 24.</summary>
    Bfloat16,
}
