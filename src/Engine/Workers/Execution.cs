namespace Hormesis.Engine.Workers;

/// <summary>Measurements of a finished action.</summary>
/// <param name="Seconds">Duration of the worker.</param>
/// <param name="PeakBytes">Largest resident memory in bytes; null if unknown.</param>
/// <param name="Machine">Processor that it ran on, and GPU if it used one. Informational.</param>
public sealed record Execution(double Seconds, long? PeakBytes, string Machine);
