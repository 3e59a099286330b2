using Hormesis.Reporting.Tables;

namespace Hormesis.Reporting.Html.Contents;

/// <summary>One number of the summary.</summary>
/// <param name="Value">The number, shown large: <c>0.8421</c>.</param>
/// <param name="Name">Name of the number.</param>
/// <param name="Note">Interval or limitation of the number.</param>
/// <param name="Models">The U-Nets from which it was computed.</param>
public sealed record ReportTile(string Value, string Name, string Note, IReadOnlyList<ModelGroup> Models);
