using System.Globalization;
using System.Text;
using Hormesis.Reporting.Html.Contents;
using Hormesis.Reporting.Html.Elements;
using Hormesis.Reporting.Tables;

namespace Hormesis.Reporting.Html.Sections;

/// <summary>Figures 1, 3 and 4 for every p and for selected cases; the script fills in the pictures.</summary>
internal static class ExploreSection
{
    public static void Append(Page page)
    {
        var (html, report) = (page.Html, page.Report);
        html.Append("<noscript><p>The viewer needs the page's script; the figures below show one case at every " +
            "p.</p></noscript>\n");
        html.Append("<div id=\"explorer\" class=\"needs-script\">\n");
        AppendControls(html, report);
        html.Append(
            """
            <div class="viewers">
            <figure class="view" id="dataset-view"><figcaption>Figure 1, at this p: the training set of the U-Net</figcaption><div id="dataset-bar" role="img"></div><p id="dataset-text"></p></figure>
            <figure class="view" id="case-view"><figcaption>Figure 3: a test slice, its reference and the prediction</figcaption>
            <label class="choice">Test slice <select id="case"></select></label>
            <div class="pictures"><div id="case-head"></div><div id="case-zoom"></div></div>
            <p id="case-text" aria-live="polite"></p>
            <ul class="legend contours"><li><span class="key reference"></span>reference (thick, solid)</li><li><span class="key prediction"></span>prediction (thin, dashed)</li></ul>
            <div id="strip" class="strip" role="group" aria-label="The same slice at every p"></div></figure>
            <figure class="view" id="translation-view"><figcaption>Figure 4: a slice and its translation by the generative model</figcaption>
            <label class="choice">Source slice <select id="translation"></select></label>
            <div class="pictures" id="translation-pictures"></div>
            <p id="translation-text" aria-live="polite"></p></figure>
            </div>
            </div>

            """);
        AppendCases(page);
    }

    private static void AppendControls(StringBuilder html, Report report)
    {
        var rates = report.Models.Select(model => model.Rate.Percent).Distinct().ToList();
        html.Append("<div class=\"controls\">\n");
        html.Append(CultureInfo.InvariantCulture,
            $"<label for=\"rate\">Poisoning rate <output id=\"rate-text\" for=\"rate\">p = {rates[0]} " +
            $"%</output></label>\n");
        html.Append(CultureInfo.InvariantCulture,
            $"<input id=\"rate\" type=\"range\" min=\"0\" max=\"{rates.Count - 1}\" step=\"1\" value=\"0\" " +
            $"aria-valuetext=\"p = {rates[0]} %\">\n");
        AppendSelect(html, "arm", "Arm", report.Models.Select(model => model.Arm).Distinct());
        AppendSelect(html, "seed", "Seed",
            report.Models.Select(model => model.Seed.ToString(CultureInfo.InvariantCulture)).Distinct());
        html.Append("</div>\n");
    }

    private static void AppendSelect(StringBuilder html, string id, string label, IEnumerable<string> options)
    {
        html.Append($"<label class=\"choice\">{label} <select id=\"{id}\">");
        foreach (var option in options)
            html.Append($"<option>{Markup.Escaped(option)}</option>");
        html.Append("</select></label>\n");
    }

    /// <summary>Dice of the first arm and seed at each p.</summary>
    private static void AppendCases(Page page)
    {
        var (html, report, first) = (page.Html, page.Report, page.Report.Models[0]);
        (int Place, ReportModel Model, int Lineage)[] shown =
        [
            .. report.Models.Index().Where(entry => entry.Item.Arm == first.Arm && entry.Item.Seed == first.Seed)
                .Select(entry => (entry.Index, entry.Item, page.Add(LineageOf(entry.Item)))),
        ];
        html.Append("<h3>Worst, best and most changed test slices</h3>\n");
        TableHtml.Open(
            html,
            "caption-cases",
            "Test slices",
            string.Create(CultureInfo.InvariantCulture,
                $"Dice of the arm {first.Arm}, seed {first.Seed}. The slices were selected by these numbers alone."),
            "cases",
            [new("test slice", IsNumber: false), new("selected as", IsNumber: false),
                .. shown.Select(entry => new PrintedColumn($"p = {entry.Model.Rate.Percent} %"))]);
        TableHtml.OpenGroup(html, "", shown.Length + 2);
        foreach (var (index, chosen) in report.Cases.Index())
        {
            html.Append(CultureInfo.InvariantCulture,
                $"<tr><th scope=\"row\"><button type=\"button\" class=\"show\" data-case=\"{index}\" title=\"Show " +
                $"it in the " +
                $"viewer\">{Markup.Escaped(chosen.Id)}</button></th>" +
                $"<td>{Markup.Escaped(string.Join(", ", chosen.Reasons))}</td>");
            foreach (var (place, _, lineage) in shown)
                html.Append($"<td class=\"right dice\" " +
                    $"style=\"--dice:{Percent(chosen.Predictions[place].Dice)}%\">" +
                    $"{Page.Number(Two(chosen.Predictions[place].Dice), lineage)}</td>");
            html.Append("</tr>\n");
        }

        TableHtml.CloseGroup(html);
        TableHtml.Close(html);
    }

    private static ReportLineage LineageOf(ReportModel model) => new()
    {
        Text = "Dice of one test slice, from this U-Net's file of scores. It was computed from the U-Net's " +
            "prediction and the slice's mask.",
        Models = [new(model.Arm, model.Rate, model.Seed)],
    };

    private static string Two(double dice) =>
        double.IsNaN(dice) ? Printed.None : dice.ToString("F2", CultureInfo.InvariantCulture);

    private static string Percent(double dice) =>
        (double.IsNaN(dice) ? 0 : Math.Round(100 * dice)).ToString(CultureInfo.InvariantCulture);
}
