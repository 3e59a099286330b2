namespace Hormesis.Build.Commands;

/// <summary>Where a person finds a study's results. Paths are absolute.</summary>
/// <param name="Folder">All of them; may not be there yet.</param>
/// <param name="Report">Null where there is none yet.</param>
/// <param name="Table">Null where there is none yet.</param>
public sealed record StudyResults(string Folder, string? Report, string? Table);
