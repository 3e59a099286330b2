namespace Hormesis.Reporting.Tables;

/// <summary>Lines of one arm.</summary>
internal sealed record PrintedGroup(string Arm, IReadOnlyList<PrintedLine> Lines);
