using System.Text.Json;
using System.Text.Json.Nodes;
using Hormesis.Evaluation.Metrics;
using Hormesis.Reporting.Drawing;
using Hormesis.Reporting.Html.Contents;
using Hormesis.Reporting.Html.Elements;
using Hormesis.Reporting.Tables;
using SkiaSharp;

namespace Hormesis.Reporting.Html;

/// <summary>Data that the page's script shows on demand, as JSON within the page.</summary>
internal static class ReportData
{
    private const int Digits = 4;

    /// <param name="lineages">In the order of the page's indices.</param>
    public static string Write(Report report, IReadOnlyList<ReportLineage> lineages)
    {
        var artifacts = report.Models.SelectMany(model => model.Artifacts)
            .Concat(lineages.SelectMany(lineage => lineage.Sources)).DistinctBy(artifact => artifact.Path).ToList();
        var places = artifacts.Index()
            .ToDictionary(entry => entry.Item.Path, entry => entry.Index, StringComparer.Ordinal);
        return new JsonObject
        {
            ["study"] = report.Study,
            ["folder"] = report.ArtifactsFolder,
            ["artifacts"] = Array(artifacts,
                artifact => new JsonArray(artifact.Role, artifact.Instance, artifact.Path, artifact.Digest.Hex)),
            ["models"] = Array(report.Models, model => Model(model, places)),
            ["cases"] = Array(report.Cases, Case),
            ["translations"] = Array(report.Translations, Translation),
            ["lineages"] = Array(lineages, lineage => Lineage(lineage, report.Models, places)),
            ["instances"] =
                new JsonObject(report.Workflow.Instances.Select(instance =>
                KeyValuePair.Create(instance.Id, (JsonNode?)new JsonArray([instance.Box, .. instance.Reads])))),
        }.ToJsonString(JsonSerializerOptions.Default); // The default encoder escapes '<', which could end the script.
    }

    private static JsonObject Model(ReportModel model, Dictionary<string, int> places) => new()
    {
        ["arm"] = model.Arm,
        ["rate"] = model.Rate.Percent,
        ["seed"] = model.Seed,
        ["run"] = model.Run,
        ["real"] = model.Real,
        ["synthetic"] = model.Synthetic,
        ["scores"] = new JsonObject(SegmentationMetrics.Papers.Select(metric => KeyValuePair.Create($"{metric}",
            (JsonNode?)new JsonArray(
                Printed.Number(model.Scores[metric].Mean), Printed.Number(model.Scores[metric].StandardDeviation))))),
        ["artifacts"] = Array(model.Artifacts, artifact => places[artifact.Path]),
    };

    private static JsonArray Lineage(ReportLineage lineage, IReadOnlyList<ReportModel> models, Dictionary<string,
        int> places) => new(
        lineage.Text,
        Array(lineage.Sources, artifact => places[artifact.Path]),
        Array(lineage.Models.SelectMany(group =>
            models.Index().Where(model => IsOf(group, model.Item)).Select(model => model.Index)), place => place),
        lineage.Metric?.ToString());

    private static bool IsOf(ModelGroup group, ReportModel model) =>
        model.Arm == group.Arm && model.Rate == group.Rate && (group.Seed ?? model.Seed) == model.Seed;

    private static JsonObject Case(ReportCase shown)
    {
        var (height, width) = (shown.Scan.Height, shown.Scan.Width);
        var head = HeadCrop.Around(shown.Scan);
        return new()
        {
            ["id"] = shown.Id,
            ["reasons"] = Array(shown.Reasons, reason => reason),
            ["size"] = new JsonArray(width, height),
            ["head"] = Square(head),
            ["zoom"] =
                Square(
                MaskZoom.Of(head,
                MaskBox.Around([shown.Reference, .. shown.Predictions.Select(prediction => prediction.Mask)],
                height, width))),
            ["scan"] = Markup.DataUri("png", GreyPng.Encode(shown.Scan)),
            ["reference"] = ContourPath.Of(shown.Reference, height, width),
            ["predictions"] = Array(shown.Predictions,
                prediction => new JsonArray(ContourPath.Of(prediction.Mask, height, width), Rounded(prediction.Dice))),
        };
    }

    private static JsonObject Translation(ReportTranslation shown) => new()
    {
        ["id"] = shown.Id,
        ["size"] = new JsonArray(shown.Synthetic.Width, shown.Synthetic.Height),
        ["head"] = Square(HeadCrop.Around(
            shown.Given is { } given ? [given, shown.Synthetic] : [shown.Synthetic])),
        ["images"] = new JsonArray(
            shown is { GivenName: { } name, Given: { } input } ? Image(name, input) : null,
            Image("synthetic MRI", shown.Synthetic),
            shown.Real is { } real ? Image("the patient's own MRI", real) : null),
        ["models"] = Array(shown.Models, place => place),
    };

    private static JsonArray Image(string name, SliceImage image) =>
        new(name, Markup.DataUri("png", GreyPng.Encode(image)));

    private static JsonArray Square(SKRect part) => new(Rounded(part.Left), Rounded(part.Top), Rounded(part.Width));

    private static double? Rounded(double value) => double.IsFinite(value) ? Math.Round(value, Digits) : null;

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode?> json) => new([.. items.Select(json)]);
}
