using Hormesis.Evaluation.Metrics;
using Hormesis.Imaging.Slices;
using Hormesis.Reporting.Html.Contents;
using Hormesis.Stages;
using Hormesis.Study.Results.Figures;

namespace Hormesis.Study.Results.Report;

/// <summary>Selects test slices by the Dice of the U-Nets of the first arm and seed; each slice is shown with every
/// U-Net's prediction.</summary>
internal static class ReportCases
{
    private const int AtEachEnd = 3;

    public static IReadOnlyList<ReportCase> Of(ReportStage.Parameters parameters, StageContext context)
    {
        var models = parameters.Own();
        var test = context.Read(ReportInputs.Cohort).Of(Split.Test);
        var scores = models
            .Select(model => context.Read(ReportInputs.SliceScores(model))
                .Select(row => row[SegmentationMetrics.Dice]).ToArray()).ToList();
        var masks = models.Select(model => context.Read(ModelInputs.Predictions(model)).Values).ToList();
        var most = models.Index()
            .Last(entry => entry.Item.ArmName == models[0].ArmName && entry.Item.Seed == models[0].Seed).Index;
        return [.. Chosen(scores[0], scores[most], models[most].Rate.Percent).Select(Case)];

        ReportCase Case((int Index, IReadOnlyList<string> Reasons) chosen) => new()
        {
            Id = test.Records[chosen.Index].Id,
            Reasons = chosen.Reasons,
            Scan = Images.Grey(test, chosen.Index),
            Reference = test.Mask(chosen.Index).ToArray(),
            Predictions =
                [.. masks.Zip(scores, (mask, dice) =>
                new ReportPrediction(Of(mask, chosen.Index), dice[chosen.Index] ?? double.NaN))],
        };

        byte[] Of(byte[] all, int index) =>
            all[(index * test.Height * test.Width)..((index + 1) * test.Height * test.Width)];
    }

    /// <param name="clean">Dice at p = 0 by slice; null if undefined.</param>
    /// <param name="poisoned">Dice at the highest p by slice; null if undefined.</param>
    internal static IReadOnlyList<(int Index, IReadOnlyList<string> Reasons)> Chosen(IReadOnlyList<double?> clean,
        IReadOnlyList<double?> poisoned, string highest)
    {
        int[] byDice =
            [.. Enumerable.Range(0, clean.Count).Where(index => clean[index] is not null).OrderBy(index => clean[index])
            .ThenBy(index => index)];
        int[] byChange =
            [.. byDice.Where(index => poisoned[index] is not null).OrderBy(index => poisoned[index] - clean[index])
            .ThenBy(index => index)];
        (int Index, string Reason)[] wanted =
        [
            .. byDice.Take(AtEachEnd).Select(index => (index, "worst at p = 0")),
            .. byDice.Skip(byDice.Length / 2).Take(1).Select(index => (index, "median at p = 0")),
            .. byDice.TakeLast(AtEachEnd).Reverse().Select(index => (index, "best at p = 0")),
            .. byChange.Take(AtEachEnd).Where(index => poisoned[index] < clean[index])
                .Select(index => (index, $"fell most to p = {highest} %")),
            .. byChange.TakeLast(AtEachEnd).Reverse().Where(index => poisoned[index] > clean[index])
                .Select(index => (index, $"rose most to p = {highest} %")),
        ];
        return [.. wanted.GroupBy(entry => entry.Index, entry => entry.Reason)
            .Select(chosen => (chosen.Key, (IReadOnlyList<string>)[.. chosen]))];
    }
}
