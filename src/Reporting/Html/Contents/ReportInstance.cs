namespace Hormesis.Reporting.Html.Contents;

/// <summary>One instance of the stage graph.</summary>
/// <param name="Id">Stage and name of the instance.</param>
/// <param name="Box">Name of the instance's box in the figure.</param>
/// <param name="Reads">Ids of the instances whose results it reads.</param>
public sealed record ReportInstance(string Id, string Box, IReadOnlyList<string> Reads);
