namespace Hormesis.Build.Commands;

/// <summary>Absolute paths of a study's results.</summary>
/// <param name="Folder">Folder of all results; it may not exist yet.</param>
/// <param name="Report">Null if it does not exist yet.</param>
/// <param name="Table">Null if it does not exist yet.</param>
public sealed record StudyResults(string Folder, string? Report, string? Table);
