namespace Hormesis.Study.Results.DoseQuality;

/// <summary>Spearman's correlation of a measure's badness with the mean loss of Dice.</summary>
/// <param name="Correlation">In [-1, 1]; null if the measure or the loss does not vary, or the measure is not
/// known.</param>
internal sealed record PredictorCorrelation(string Name, string Needs, double? Correlation);
