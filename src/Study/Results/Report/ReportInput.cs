namespace Hormesis.Study.Results.Report;

/// <summary>One input of the report.</summary>
/// <param name="Instance">Id of the instance that wrote it.</param>
/// <param name="Folder">Folder of its files, relative to the study's folder.</param>
internal sealed record ReportInput(string Instance, string Folder);
