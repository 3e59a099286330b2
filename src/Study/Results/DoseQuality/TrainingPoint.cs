namespace Hormesis.Study.Results.DoseQuality;

/// <summary>Images of one training of S at one step.</summary>
/// <param name="Generator">Number of the training.</param>
/// <param name="Step">Null for the end of the training.</param>
/// <param name="MeanLoss">Mean loss of Dice over the rates, of the U-Nets with these images; above 0 is worse.</param>
internal sealed record TrainingPoint(int Generator, int? Step, ImageMeasures Measures, double MeanLoss);
