using Hormesis.Reporting.Html.Contents;
using Hormesis.Stages;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Generation;
using Hormesis.Study.Poisoning;
using Hormesis.Study.Results.Figures;

namespace Hormesis.Study.Results.Report;

/// <summary>Slices of the study's synthetic set with their sources if there are any, and the U-Nets that were trained
/// on them.</summary>
internal static class ReportTranslations
{
    private const int Shown = 6;

    public static IReadOnlyList<ReportTranslation> Of(ReportStage.Parameters parameters, StageContext context)
    {
        var own = new SyntheticSet(SyntheticImages.Synthetic, parameters.Origin, Generator: 0);
        var synthetic = context.Read(ReportInputs.Synthesis(own));
        var given = TranslatedSlices.Of(context.ReadOptional(ReportInputs.Source), parameters.Origin);
        var truth = context.ReadOptional(ReportInputs.TrueMri);
        var used = parameters.Own().Select(model => Used(model, own, context)).ToList();
        return [.. TranslatedSlices.Spread(synthetic, Shown).Select(index => new ReportTranslation
        {
            Id = synthetic.Records[index].Id,
            GivenName = TranslatedSlices.NameOf(parameters.Origin),
            Given = given is null ? null : Images.Grey(given, index),
            Synthetic = Images.Grey(synthetic, index),
            Real = truth is null ? null : Images.Grey(truth, index),
            Models = [.. used.Index().Where(model => model.Item.Contains(index)).Select(model => model.Index)],
        })];
    }

    /// <summary>Indices of the slices of the study's own synthetic set on which a U-Net was trained.</summary>
    private static HashSet<int> Used(ScoredModel model, SyntheticSet own, StageContext context) =>
        model.SetIn(own.Origin) != own
            ? []
            : [.. context.Read(ReportInputs.Samples(model)).Where(sample => sample.Source == SampleSource.Synthetic)
                .Select(sample => sample.Index)];
}
