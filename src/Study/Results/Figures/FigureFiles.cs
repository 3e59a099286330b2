using Hormesis.Reporting.Figures;
using Hormesis.Stages;

namespace Hormesis.Study.Results.Figures;

/// <summary>A figure as files: SVG for print, PNG for screens.</summary>
internal static class FigureFiles
{
    public static string[] Names(string stem) => [$"{stem}.svg", $"{stem}.png"];

    public static void Write(string stem, Figure figure, StageContext context)
    {
        File.WriteAllText(context.Output($"{stem}.svg"), figure.Svg());
        File.WriteAllBytes(context.Output($"{stem}.png"), figure.Png());
    }
}
