namespace Hormesis.Stages;

/// <summary>A number that shows the progress of a stage, such as a loss.</summary>
/// <param name="Name">One word.</param>
/// <param name="Value">Shown only if finite.</param>
public readonly record struct ProgressValue(string Name, double Value);
