using Hormesis.Reporting.Tables;

namespace Hormesis.Reporting.Html.Contents;

/// <summary>One number of the summary.</summary>
/// <param name="Value">Large: <c>0.8421</c>.</param>
/// <param name="Name">What it is.</param>
/// <param name="Note">Its interval, or what it does not say.</param>
/// <param name="Models">The U-Nets that it is of.</param>
public sealed record ReportTile(string Value, string Name, string Note, IReadOnlyList<ModelGroup> Models);
