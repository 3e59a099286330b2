using System.Globalization;
using System.Text;
using Hormesis.Reporting.Html.Elements;
using Hormesis.Reporting.Tables;

namespace Hormesis.Reporting.Html.Sections;

/// <summary>
/// Writes a table in a frame that scrolls if the window is narrow. The caption is outside the frame, because a caption
/// inside the table would be as wide as the table.
/// </summary>
internal static class TableHtml
{
    /// <param name="id">Id of the caption, unique in the page.</param>
    /// <param name="name">Name in the text: <c>Table 1</c>.</param>
    /// <param name="caption">Plain text without the name.</param>
    public static void Open(StringBuilder html, string id, string name, string caption, string style,
        IReadOnlyList<PrintedColumn> columns)
    {
        html.Append($"<p class=\"caption\" id=\"{id}\"><b>{Markup.Escaped(name)}.</b> {Markup.Escaped(caption)}</p>\n");
        html.Append($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"{id}\"><table " +
            $"class=\"{style}\" aria-labelledby=\"{id}\" data-name=\"{Markup.Escaped(name)}\">\n<thead><tr>");
        foreach (var column in columns)
            html.Append($"<th scope=\"col\"{ClassOf(column)}>{Markup.Escaped(column.Heading)}</th>");
        html.Append("</tr></thead>\n");
    }

    /// <param name="heading">Heading of the group; empty for none.</param>
    /// <param name="columns">Number of columns of the table.</param>
    public static void OpenGroup(StringBuilder html, string heading, int columns)
    {
        html.Append("<tbody>\n");
        if (heading.Length > 0)
            html.Append(CultureInfo.InvariantCulture,
                $"<tr class=\"group\"><th scope=\"rowgroup\" " +
                $"colspan=\"{columns}\">{Markup.Escaped(heading)}</th></tr>\n");
    }

    public static void CloseGroup(StringBuilder html) => html.Append("</tbody>\n");

    public static void Close(StringBuilder html) => html.Append("</table></div>\n");

    public static string ClassOf(PrintedColumn column) => column.IsNumber ? " class=\"right\"" : "";
}
