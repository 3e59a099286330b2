namespace Hormesis.Study.Results.Figures;

/// <summary>A figure as report and results show it.</summary>
/// <param name="Stem">Of its files, <c>.svg</c> and <c>.png</c>.</param>
/// <param name="Name">As the text speaks of it: <c>Figure 3</c>.</param>
/// <param name="Caption">Also the text for who cannot see it.</param>
internal sealed record ShownFigure(string Stem, string Name, string Caption)
{
    /// <summary>Every figure, in the order of the text.</summary>
    public static IReadOnlyList<ShownFigure> All { get; } =
    [
        new(WorkflowFigureStage.Stem, "Figure 1",
            "Workflow: the stages of this study, drawn from its own graph; arrows that follow from others are " +
            "left out."),
        new(
            MetricsFigureStage.Stem, "Metrics",
            "The four metrics against the poisoning rate p, an arm a line: mean over test patients, band the " +
                "bootstrap interval of that mean, small points the single seeds, rings the paper's own means (on " +
                "BraTS2021)."),
        new(
            DoseFigureStage.Stem, "Dose and response",
            "Loss of mean Dice against p = 0 at each rate, with its bootstrap interval over patients, small " +
                "points the single seeds. An interval wholly above the margin's line shows harm, one wholly below " +
                "it excludes it."),
        new(
            SegmentationFigureStage.Stem, "Figure 3",
            "One test scan with its reference (whole line) and the prediction of the U-Net trained at each p " +
                "(broken line); the first panel's square is what the others show."),
        new(SynthesisFigureStage.Stem, "Figure 4",
            "What the generative model was given, what it made of it and, where there is one, the patient's own MRI."),
        new(
            LearningCurvesFigureStage.Stem, "Learning curves",
            "Training loss and validation Dice of the U-Nets over their optimiser steps, by arm: a line a rate, " +
                "the mean of its seeds, each seed thin behind it."),
        new(GanFigureStage.LossesStem, "GAN losses",
            "Losses of the generative model over its training steps."),
        new(GanFigureStage.SamplesStem, "GAN samples",
            "Translations of a few CTs while the generative model learned."),
        new(
            QualityFigureStage.GateStem, "Quality gate",
            "What the gate keeps and drops of the synthetic slices, by its score, by each of its measures and, " +
                "where the true MRI is known, by what it does not see; below, the best and the worst by its score."),
        new(
            QualityFigureStage.FidelityStem, "Fidelity",
            "How near to the true MRI the synthetic image is, beside the CT as it is and the CT with real MRIs' " +
                "intensities, and what the U-Net trained at p = 0 finds in each: quartiles, median, 5th to 95th " +
                "percentile over slices."),
    ];
}
