using System.Globalization;
using Hormesis.Reporting.Documents;
using Hormesis.Reporting.Drawing;
using SkiaSharp;

namespace Hormesis.Reporting.Figures;

/// <summary>
/// One scan, its reference and each model's prediction as contours (paper, Figure 3). The first panel shows the whole
/// head with the reference alone; its square is the part that the other panels show, which contains every contour.
/// </summary>
public static class SegmentationFigure
{
    private const float Gap = Theme.Gap;
    private const float LabelHeight = 13;
    private const int MostColumns = 4;

    // The reference is wider, so that it stays visible beside and between the dashes of an equal prediction.
    private const float ReferenceWidth = 2.2f;
    private const float PredictionWidth = 1.2f;

    // Both colours are visible on black, on grey and on the white of enhancing tumour.
    private static readonly SeriesStyle Reference = new(Colours.Orange, SeriesMarker.None, []);
    private static readonly SeriesStyle Prediction = new(Colours.SkyBlue, SeriesMarker.None, [4, 2.5f]);

    public static FigureText Text { get; } = new()
    {
        Stem = "figure3",
        Name = "Figure 3",
        Caption =
            "One test scan with its reference (solid line) and the prediction of the U-Net trained at each p " +
            "(dashed line). The square in the first panel is the part that the other panels show.",
        Alternative =
            "An MRI slice with the outline of the reference tumour, then its enlarged part once for each p with " +
            "the outlines of reference and prediction.",
        Order = 40,
        Place = FigurePlace.Figures,
    };

    /// <param name="reference">0 or 1, of the scan's size.</param>
    public static Figure Draw(SliceImage scan, byte[] reference, IReadOnlyList<SegmentationPanel> panels)
    {
        foreach (var mask in panels.Select(panel => panel.Mask).Prepend(reference))
            if (mask.Length != scan.Pixels.Length)
                throw new ArgumentException($"A mask of {mask.Length} pixels is not of the scan's {scan.Height} x " +
                    $"{scan.Width}.", nameof(panels));

        var columns = Columns(panels.Count + 1);
        var rows = (panels.Count + columns) / columns;
        var panel = ((Theme.FigureWidth - Gap) / Math.Max(columns, MostColumns - 1)) - Gap;
        var height = Gap + (rows * (panel + LabelHeight + Gap));
        return new(Gap + (columns * (panel + Gap)), height,
            canvas => DrawPanels(canvas, scan, reference, panels, columns, panel));
    }

    // Balances the rows: seven panels become 4 + 3, five become 3 + 2.
    private static int Columns(int panels)
    {
        var rows = (panels + MostColumns - 1) / MostColumns;
        return (panels + rows - 1) / rows;
    }

    private static void DrawPanels(
        SKCanvas canvas, SliceImage scan, byte[] reference, IReadOnlyList<SegmentationPanel> panels, int columns,
            float panel)
    {
        var head = HeadCrop.Around(scan);
        var zoom = MaskZoom.Of(head,
            MaskBox.Around([reference, .. panels.Select(panel => panel.Mask)], scan.Height, scan.Width));
        for (var index = 0; index <= panels.Count; index++)
        {
            var frame = SKRect.Create(
                Gap + (index % columns * (panel + Gap)), Gap + (index / columns * (panel + LabelHeight + Gap)),
                    panel, panel);
            var view = new ScanView(scan, index == 0 ? head : zoom, frame);
            view.DrawScan(canvas);
            view.DrawContours(canvas, reference, Reference, index == 0 ? PredictionWidth : ReferenceWidth);
            if (index == 0)
                view.DrawSquare(canvas, zoom);
            else
                view.DrawContours(canvas, panels[index - 1].Mask, Prediction, PredictionWidth);
            if (index == 0)
                view.DrawLabel(canvas, "reference", reference, Reference);
            else if (index == FirstWithPrediction(panels))
                view.DrawLabel(canvas, "prediction", panels[index - 1].Mask, Prediction);
            TextDrawing.Draw(canvas, index == 0 ? "scan and reference" : Label(panels[index - 1]), frame.MidX,
                frame.Bottom + 9, Theme.TextSize, SKTextAlign.Center);
        }
    }

    /// <summary>Index of the first panel with a prediction to label; 0 if there is none.</summary>
    private static int FirstWithPrediction(IReadOnlyList<SegmentationPanel> panels) =>
        panels.Index().Where(panel => panel.Item.Mask.AsSpan().ContainsAnyExcept((byte)0))
            .Select(panel => panel.Index + 1).FirstOrDefault();

    private static string Label(SegmentationPanel panel) => double.IsNaN(panel.Dice)
        ? panel.Label
        : string.Create(CultureInfo.InvariantCulture, $"{panel.Label}, Dice {panel.Dice:F2}");
}
