using Hormesis.Reporting.Documents;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;
using Hormesis.Study.Generation;
using Hormesis.Study.Results.DoseQuality;
using Hormesis.Study.Results.Figures;
using Hormesis.Study.Results.Tables;
using Hormesis.Study.Segmentation;

namespace Hormesis.Study.Results.Report;

/// <summary>The parts of the plan that the report shows.</summary>
internal sealed record ReportPlan
{
    public required IReadOnlyList<PlannedModel> Models { get; init; }

    /// <summary>Predictions of models of somebody else.</summary>
    public required IReadOnlyList<EvaluatedModel> Given { get; init; }

    public IEnumerable<EvaluatedModel> Evaluated => [.. Models, .. Given];

    public required PlannedCohort Real { get; init; }

    /// <summary>Each training of S.</summary>
    public required IReadOnlyList<PlannedGan> Gans { get; init; }

    /// <summary>Each set of images that an arm uses in place of real ones, the study's own first.</summary>
    public required IReadOnlyList<PlannedSynthesis> Syntheses { get; init; }

    /// <summary>CSV file of Table 1.</summary>
    public required Artifact<string> Table1 { get; init; }

    public required Evidence Evidence { get; init; }

    /// <summary>Harm by rate and quality; null if the study has none.</summary>
    public required PlannedSurface? Surface { get; init; }

    public required IReadOnlyList<PlannedFigure> Figures { get; init; }

    /// <summary>Results whose lineage the report shows, with everything that they depend on.</summary>
    public required IReadOnlyList<IProduct> Results { get; init; }

    public IEnumerable<(string Name, StageInput? Input)> Inputs(StudyConfig study) =>
    [
        .. ModelInputs.Scores(study, Evaluated),
        .. Models.SelectMany(model => (IEnumerable<(string, StageInput?)>)
        [
            ReportInputs.SliceScores(model.Model).From(model.Scores.Slices),
            ModelInputs.Predictions(model.Model).From(model.Scores.Predictions),
            ModelInputs.Curve(model.Model).From(model.Training.Curve),
            ReportInputs.Weights(model.Model).From(model.Training.Weights),
            ReportInputs.Samples(model.Model).From(model.Samples),
        ]),
        ReportInputs.Cohort.From(Real.Set.Slices),
        .. Gans.Select((gan, number) => ReportInputs.Generator(number).From(gan.Generator)),
        ReportInputs.Source.From(Syntheses[0].Source?.Set.Images),
        ReportInputs.TrueMri.From(Syntheses[0].TrueMri?.Images),
        .. Syntheses.Select(synthesis => ReportInputs.Synthesis(synthesis.Id).From(synthesis.Set.Slices)),
        ReportInputs.Table1.From(Table1),
        .. Evidence.Inputs,
        PlannedSurface.Input.From(Surface?.Findings),
        .. Figures.Where(figure => figure.Text.Place == FigurePlace.Stages)
            .Select(figure => ReportInputs.Svg(figure.Text.Stem).From(figure.Svg)),
        .. Figures.Where(figure => figure.Text.Place == FigurePlace.Figures)
            .Select(figure => ReportInputs.Png(figure.Text.Stem).From(figure.Png)),
    ];
}
