namespace Hormesis.Reporting.Figures;

/// <summary>The U-Nets' learning: training loss at the left, validation Dice at the right, a line a model.</summary>
public static class LearningCurvesFigure
{
    /// <param name="losses">Training loss against step, a curve a model.</param>
    /// <param name="dices">Validation Dice against step, for the same models in the same order.</param>
    public static byte[] Png(IReadOnlyList<Curve> losses, IReadOnlyList<Curve> dices) => Panels(losses, dices).Png();

    /// <inheritdoc cref="Png"/>
    public static string Svg(IReadOnlyList<Curve> losses, IReadOnlyList<Curve> dices) => Panels(losses, dices).Svg();

    private static PlotPanels Panels(IReadOnlyList<Curve> losses, IReadOnlyList<Curve> dices)
    {
        var labels = losses.Select(curve => curve.Label).ToArray();
        if (!labels.SequenceEqual(dices.Select(curve => curve.Label)))
            throw new ArgumentException("Losses and Dice coefficients are of different models.", nameof(dices));

        return new()
        {
            Plots = [CurvePlot.Create("Training loss", "step", losses), CurvePlot.Create("Validation Dice", "step", dices)],
            Columns = 2,
            PanelWidth = 300,
            PanelHeight = 240,
            Legend = [.. CurvePlot.Legend(labels)],
        };
    }
}
