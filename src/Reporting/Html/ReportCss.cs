using Hormesis.Reporting.Fonts;

namespace Hormesis.Reporting.Html;

internal static class ReportCss
{
    public const string Text =
        $$"""
        body { font: 16px/1.5 {{EmbeddedFont.CssFamilies}}; color: #222; background: #fff; max-width: 62rem; margin: 2rem auto; padding: 0 1.5rem; }
        h1 { font-size: 1.8rem; line-height: 1.2; margin-bottom: .5rem; }
        h2 { font-size: 1.25rem; margin-top: 2.5rem; border-bottom: 1px solid #ccc; padding-bottom: .2rem; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; }
        caption, figcaption { text-align: left; font-size: .9rem; color: #444; padding: .4rem 0; }
        th { text-align: left; border-bottom: 1px solid #222; }
        th, td { padding: .2rem .7rem .2rem 0; vertical-align: top; white-space: nowrap; }
        .results thead { border-top: 2px solid #222; }
        .results { border-bottom: 2px solid #222; }
        .results .number { text-align: right; }
        .results td:not(:last-child), .results th:not(:last-child) { padding-right: 1.1rem; }
        .results .paper { color: #666; font-style: italic; }
        .results tr.ours td { padding-top: .45rem; }
        .results th[scope=rowgroup] { border-top: 1px solid #999; padding-top: .4rem; text-align: left; }
        .wrap td { white-space: normal; overflow-wrap: anywhere; }
        .wrap td:first-child { white-space: nowrap; padding-right: 1.5rem; }
        figure { margin: 1.5rem 0 2.5rem; }
        figure img { max-width: 100%; height: auto; display: block; margin: 0 auto; }
        code, pre { font: .85rem/1.5 ui-monospace, Menlo, Consolas, monospace; }
        pre { background: #f5f5f5; padding: .8rem 1rem; overflow-x: auto; }
        details { margin: .4rem 0; }
        summary { cursor: pointer; }
        @media print { body { margin: 0; max-width: none; font-size: 11pt; } figure, tbody { break-inside: avoid; } h2 { break-after: avoid; } .scroll { overflow: visible; } table { font-size: 8.5pt; } }
        """;
}
