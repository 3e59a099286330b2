namespace Hormesis.Stages;

/// <summary>A number that tells how a stage is doing.</summary>
/// <param name="Name">One word.</param>
/// <param name="Value">Finite, or not shown.</param>
public readonly record struct ProgressValue(string Name, double Value);
