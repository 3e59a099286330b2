namespace Hormesis.Engine.Verification;

/// <summary>A difference from the manifest.</summary>
/// <param name="Path">Path below the study's folder, or in the store.</param>
/// <param name="Instance">Id of the instance concerned; null if there is none.</param>
/// <param name="Message">One complete line for a person.</param>
public sealed record Finding(FindingKind Kind, string Path, string? Instance, string Message);
