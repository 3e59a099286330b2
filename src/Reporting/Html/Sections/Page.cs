using System.Globalization;
using System.Text;
using Hormesis.Reporting.Html.Contents;
using Hormesis.Reporting.Html.Elements;

namespace Hormesis.Reporting.Html.Sections;

/// <summary>The page while it is written: its markup, and the lineages that its numbers open.</summary>
internal sealed class Page(Report report)
{
    private readonly List<ReportLineage> lineages = [];

    public Report Report { get; } = report;

    public StringBuilder Html { get; } = new();

    /// <summary>In the order of the numbers' <c>data-lineage</c>.</summary>
    public IReadOnlyList<ReportLineage> Lineages => lineages;

    /// <returns>Its place, for <see cref="Number"/>.</returns>
    public int Add(ReportLineage lineage)
    {
        lineages.Add(lineage);
        return lineages.Count - 1;
    }

    /// <summary>A number that opens its lineage.</summary>
    /// <param name="markup">Its own.</param>
    /// <param name="name">As the panel's heading; null in a table, whose headings name it.</param>
    public static string Number(string markup, int lineage, string? name = null) =>
        FormattableString.Invariant($"<button type=\"button\" class=\"number\" data-lineage=\"{lineage}\"")
        + (name is null ? "" : $" data-name=\"{Markup.Escaped(name)}\"")
        + $" aria-haspopup=\"dialog\">{markup}</button>";

    /// <summary>What opens the lineage of all that stands around it.</summary>
    public string Origin(ReportLineage lineage, string name) =>
        string.Create(CultureInfo.InvariantCulture,
            $"<button type=\"button\" class=\"origin needs-script\" data-lineage=\"{Add(lineage)}\" " +
            $"data-name=\"{Markup.Escaped(name)}\" aria-haspopup=\"dialog\">Where this comes from</button>");
}
