namespace Hormesis.Reporting.Html.Contents;

/// <param name="Mask">(H, W), 0 or 1.</param>
/// <param name="Dice">Of the slice; NaN where it has none.</param>
public sealed record ReportPrediction(byte[] Mask, double Dice);
