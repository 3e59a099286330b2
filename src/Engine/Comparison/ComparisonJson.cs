using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Hormesis.Stages.Keys;

namespace Hormesis.Engine.Comparison;

/// <summary>Formats the result of a comparison for programs.</summary>
public static class ComparisonJson
{
    /// <returns>A JSON object: equal, here, there, instances, files, and differences in the order of the data
    /// flow.</returns>
    public static string Of(ComparisonResult result) => CanonicalJson.Indented(new JsonObject
    {
        ["equal"] = result.IsEqual,
        ["here"] = result.Here,
        ["there"] = result.There,
        ["instances"] = result.Instances,
        ["files"] = result.Files,
        ["differences"] = Array(result.Differences, Of),
    }).TrimEnd();

    private static JsonNode Of(InstanceDifference difference) => new JsonObject
    {
        ["instance"] = difference.Id,
        ["difference"] = difference.Kind switch
        {
            DifferenceKind.Key => "key",
            DifferenceKind.Bits => "bits",
            DifferenceKind.OnlyHere => "only-here",
            _ => "only-there",
        },
        ["cause"] = difference.Cause switch
        {
            DifferenceCause.First => "first",
            DifferenceCause.LikeFirst => "like-first",
            DifferenceCause.AfterFirst => "after-first",
            DifferenceCause.Other => "other",
            _ => "after-others",
        },
        ["changes"] = Array(difference.Changes, change => change.ToJson()),
        ["files"] = Array(difference.Files, Of),
        ["machineHere"] = difference.MachineHere,
        ["machineThere"] = difference.MachineThere,
    };

    private static JsonNode Of(FileDifference file) => new JsonObject
    {
        ["path"] = file.Path,
        ["here"] = file.Here?.Digest.Hex,
        ["there"] = file.There?.Digest.Hex,
        ["alteredHere"] = file.Here?.IsAltered,
        ["alteredThere"] = file.There?.IsAltered,
        ["amount"] = file.Amount,
    };

    private static JsonArray Array<T>(ImmutableArray<T> items, Func<T, JsonNode> json) => [.. items.Select(json)];
}
