using Hormesis.Reporting.Documents;
using Hormesis.Stages;

namespace Hormesis.Study.Results.Figures;

/// <summary>A figure of the study.</summary>
internal sealed record PlannedFigure(StageInstance Producer, FigureText Text) : IProduct
{
    /// <summary>Texts of the figures, in the order of report and results.</summary>
    public static IReadOnlyList<FigureText> Texts(IEnumerable<PlannedFigure> figures) =>
        [.. figures.Select(figure => figure.Text).OrderBy(text => text.Order)];

    /// <summary>The figure with sentences at the end of its caption; null for none.</summary>
    public PlannedFigure Noted(string? note) =>
        note is null ? this : this with { Text = Text with { Caption = $"{Text.Caption} {note}" } };

    public Artifact<string> Svg => new(Producer, $"{Text.Stem}.svg");

    public Artifact<byte[]> Png => new(Producer, $"{Text.Stem}.png");
}
