namespace Hormesis.Engine.Scheduling;

/// <summary>Result of a self-test.</summary>
/// <param name="Name">Class of the machine: <c>avx2/8f3a12c05d7e</c>; null if unknown.</param>
/// <param name="Fault">Why the class could not be measured; null if it was not tried or succeeded.</param>
internal sealed record MeasuredClass(string? Name, string? Fault);
