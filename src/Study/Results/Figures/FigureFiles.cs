using Hormesis.Reporting.Figures;
using Hormesis.Stages;

namespace Hormesis.Study.Results.Figures;

/// <summary>Files of a figure: SVG for print, PNG for screens.</summary>
internal static class FigureFiles
{
    /// <param name="stem">Name of the files without extension.</param>
    public static Output<Figure> Of(string stem) => Of<Figure>(stem, figure => figure.Svg(), figure => figure.Png());

    public static Output<T> Of<T>(string stem, Func<T, string> svg, Func<T, byte[]> png) => new(
        (folder, figure) =>
        {
            File.WriteAllText(Path.Combine(folder, $"{stem}.svg"), svg(figure));
            File.WriteAllBytes(Path.Combine(folder, $"{stem}.png"), png(figure));
        },
        $"{stem}.svg",
        $"{stem}.png");
}
