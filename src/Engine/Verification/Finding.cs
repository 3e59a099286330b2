namespace Hormesis.Engine.Verification;

/// <summary>Something that is not as the manifest says.</summary>
/// <param name="Path">Below the study's folder, or in the store.</param>
/// <param name="Instance">Id of the instance that it belongs to; null where there is none.</param>
/// <param name="Message">One line for a person, complete in itself.</param>
public sealed record Finding(FindingKind Kind, string Path, string? Instance, string Message);
