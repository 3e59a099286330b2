namespace Hormesis.Study.Results.Report;

/// <summary>One input of the report.</summary>
/// <param name="Instance">Id of the instance that made it.</param>
/// <param name="Folder">Where its files are shown below the study's folder.</param>
internal sealed record ReportInput(string Instance, string Folder);
