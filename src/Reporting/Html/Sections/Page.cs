using System.Globalization;
using System.Text;
using Hormesis.Reporting.Html.Contents;
using Hormesis.Reporting.Html.Elements;

namespace Hormesis.Reporting.Html.Sections;

/// <summary>The page under construction: its markup and the lineages of its numbers.</summary>
internal sealed class Page(Report report)
{
    private readonly List<ReportLineage> lineages = [];

    public Report Report { get; } = report;

    public StringBuilder Html { get; } = new();

    /// <summary>Lineages in the order of their indices, <c>data-lineage</c>.</summary>
    public IReadOnlyList<ReportLineage> Lineages => lineages;

    /// <returns>Index of the lineage, for <see cref="Number"/>.</returns>
    public int Add(ReportLineage lineage)
    {
        lineages.Add(lineage);
        return lineages.Count - 1;
    }

    /// <summary>Writes a number as a button that opens its lineage.</summary>
    /// <param name="markup">Markup of the number.</param>
    /// <param name="name">Heading of the panel; null in a table, whose headings give the name.</param>
    public static string Number(string markup, int lineage, string? name = null) =>
        FormattableString.Invariant($"<button type=\"button\" class=\"number\" data-lineage=\"{lineage}\"")
        + (name is null ? "" : $" data-name=\"{Markup.Escaped(name)}\"")
        + $" aria-haspopup=\"dialog\">{markup}</button>";

    /// <summary>Writes a button that opens the lineage of the surrounding content.</summary>
    public string Origin(ReportLineage lineage, string name) =>
        string.Create(CultureInfo.InvariantCulture,
            $"<button type=\"button\" class=\"origin needs-script\" data-lineage=\"{Add(lineage)}\" " +
            $"data-name=\"{Markup.Escaped(name)}\" aria-haspopup=\"dialog\">Where this comes from</button>");
}
