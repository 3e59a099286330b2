namespace Hormesis.Reporting.Html.Contents;

/// <param name="Mask">(H, W), 0 or 1.</param>
/// <param name="Dice">Dice of the slice; NaN if undefined.</param>
public sealed record ReportPrediction(byte[] Mask, double Dice);
