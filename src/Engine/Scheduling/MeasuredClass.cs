namespace Hormesis.Engine.Scheduling;

/// <summary>What a self-test said.</summary>
/// <param name="Name">Class of the machine: <c>avx2/8f3a12c05d7e</c>; null where it is not known.</param>
/// <param name="Fault">Why it could not be measured; null where it was not tried or went well.</param>
internal sealed record MeasuredClass(string? Name, string? Fault);
