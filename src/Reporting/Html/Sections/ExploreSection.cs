using System.Globalization;
using System.Net;
using System.Text;

namespace Hormesis.Reporting.Html.Sections;

/// <summary>Figures 1, 3 and 4 for every p and for chosen cases; the script fills in the pictures.</summary>
internal static class ExploreSection
{
    public static void Append(StringBuilder html, Report report)
    {
        html.Append("<noscript><p>The viewer needs the page's script; the figures below show one case at every p.</p></noscript>\n");
        html.Append("<div id=\"explorer\" class=\"needs-script\">\n");
        AppendControls(html, report);
        html.Append(
            """
            <div class="viewers">
            <figure class="view" id="dataset-view"><figcaption>Figure 1, at this p: what the U-Net was trained on</figcaption><div id="dataset-bar" role="img"></div><p id="dataset-text"></p></figure>
            <figure class="view" id="case-view"><figcaption>Figure 3: a test slice, its reference and the prediction</figcaption>
            <label class="choice">Test slice <select id="case"></select></label>
            <div class="pictures"><div id="case-head"></div><div id="case-zoom"></div></div>
            <p id="case-text" aria-live="polite"></p>
            <ul class="legend contours"><li><span class="key reference"></span>reference (thick, solid)</li><li><span class="key prediction"></span>prediction (thin, dashed)</li></ul>
            <div id="strip" class="strip" role="group" aria-label="The same slice at every p"></div></figure>
            <figure class="view" id="translation-view"><figcaption>Figure 4: what the generative model makes of a slice</figcaption>
            <label class="choice">Source slice <select id="translation"></select></label>
            <div class="pictures" id="translation-pictures"></div>
            <p id="translation-text" aria-live="polite"></p></figure>
            </div>
            </div>

            """);
        AppendCases(html, report);
    }

    private static void AppendControls(StringBuilder html, Report report)
    {
        var rates = report.Models.Select(model => model.Rate.Percent).Distinct().ToList();
        html.Append("<div class=\"controls\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<label for=\"rate\">Poisoning rate <output id=\"rate-text\" for=\"rate\">p = {rates[0]} %</output></label>\n");
        html.Append(CultureInfo.InvariantCulture, $"<input id=\"rate\" type=\"range\" min=\"0\" max=\"{rates.Count - 1}\" step=\"1\" value=\"0\" aria-valuetext=\"p = {rates[0]} %\">\n");
        AppendSelect(html, "arm", "Arm", report.Models.Select(model => model.Arm).Distinct());
        AppendSelect(html, "seed", "Seed", report.Models.Select(model => model.Seed.ToString(CultureInfo.InvariantCulture)).Distinct());
        html.Append("</div>\n");
    }

    private static void AppendSelect(StringBuilder html, string id, string label, IEnumerable<string> options)
    {
        html.Append($"<label class=\"choice\">{label} <select id=\"{id}\">");
        foreach (var option in options)
            html.Append($"<option>{WebUtility.HtmlEncode(option)}</option>");
        html.Append("</select></label>\n");
    }

    /// <summary>The first arm's and seed's Dice at each p.</summary>
    private static void AppendCases(StringBuilder html, Report report)
    {
        var first = report.Models[0];
        var shown = report.Models.Index().Where(entry => entry.Item.Arm == first.Arm && entry.Item.Seed == first.Seed).ToList();
        html.Append("<h3>Worst, best and most changed test slices</h3>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Chosen test slices\"><table class=\"cases\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<caption>Dice of the arm {Html.Escaped(first.Arm)}, seed {first.Seed}. The choice is made by these numbers alone.</caption>\n<thead><tr><th scope=\"col\">test slice</th><th scope=\"col\">chosen as</th>");
        foreach (var (_, model) in shown)
            html.Append($"<th scope=\"col\">p = {model.Rate.Percent} %</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var (index, chosen) in report.Cases.Index())
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\"><button type=\"button\" class=\"show\" data-case=\"{index}\" title=\"Show it in the viewer\">{Html.Escaped(chosen.Id)}</button></th><td>{Html.Escaped(string.Join(", ", chosen.Reasons))}</td>");
            foreach (var (place, _) in shown)
                html.Append(CultureInfo.InvariantCulture, $"<td class=\"dice\" style=\"--dice:{Math.Round(100 * chosen.Predictions[place].Dice)}%\">{chosen.Predictions[place].Dice:F2}</td>");
            html.Append("</tr>\n");
        }

        html.Append("</tbody></table></div>\n");
    }
}
