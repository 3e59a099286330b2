using System.Text.Json.Nodes;
using Hormesis.Stages;

namespace Hormesis.Engine.Workers;

/// <summary>Converts a stage's progress to and from properties of a JSON object. Values that JSON cannot represent are
/// omitted.</summary>
public static class ProgressJson
{
    /// <param name="into">Receives <c>step</c>, <c>steps</c>, <c>items</c>, <c>unit</c> and <c>values</c>.</param>
    public static JsonObject Write(StageProgress progress, JsonObject into)
    {
        into["step"] = progress.Step;
        into["steps"] = progress.Steps;
        into["items"] = progress.Items;
        into["unit"] = progress.Unit;
        into["values"] = new JsonObject(progress.Values
            .Where(value => double.IsFinite(value.Value))
            .Select(value => KeyValuePair.Create(value.Name, (JsonNode?)value.Value)));
        return into;
    }

    public static StageProgress Read(JsonObject json) => new()
    {
        Step = json["step"]!.GetValue<long>(),
        Steps = json["steps"]?.GetValue<long>(),
        Items = json["items"]!.GetValue<long>(),
        Unit = json["unit"]!.GetValue<string>(),
        Values =
            [.. json["values"]!.AsObject()
            .Select(value => new ProgressValue(value.Key, value.Value!.GetValue<double>()))],
    };
}
