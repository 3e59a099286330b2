using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hormesis.Stages;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Tests;

/// <summary>Which settings change the keys of which stage. Each setting is changed, one after another.</summary>
internal static class KeySettings
{
    /// <returns>Names of the settings by the stage's name; a group of settings has its own name if all of them
    /// count.</returns>
    public static SortedDictionary<string, string> Of(StudyConfig study)
    {
        Setting[] settings = [.. Settings("", study)];
        var before = Recipes(study);
        var counting = before.Keys.ToDictionary(stage => stage, _ => new HashSet<string>(), StringComparer.Ordinal);
        foreach (var setting in settings)
        {
            var after = Recipes(Changed(study, setting));
            foreach (var (stage, recipes) in before)
            {
                if (!recipes.IsSubsetOf(after.GetValueOrDefault(stage, [])))
                    counting[stage].Add(setting.Path);
            }
        }

        return new(
            counting.ToDictionary(
                stage => stage.Key,
                stage => string.Join(", ", Names("", settings, stage.Value).DefaultIfEmpty("none")),
                StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    /// <summary>Each instance as its key sees it, but for the content of what it reads.</summary>
    private static Dictionary<string, HashSet<string>> Recipes(StudyConfig study) =>
        StudyPlan.Of(study, "study", null).Graph.Instances.GroupBy(instance => instance.Stage).ToDictionary(
            stage => stage.Key, stage => stage.Select(Recipe).ToHashSet(StringComparer.Ordinal));

    private static string Recipe(StageInstance instance)
    {
        var inputs = instance.Inputs.Select(input => input.Value is StageInput.Artifacts artifacts
            ? $"{input.Key}: {artifacts.Producer.Stage} {string.Join(' ', artifacts.Paths)}"
            : input.Key);
        string[] fields =
        [
            instance.Parameters.ToJsonString(), string.Join('\n', inputs), string.Join('\n', instance.Outputs),
            $"{instance.Seed}", $"{instance.Numerics}",
        ];
        return string.Join('\n', fields);
    }

    private static StudyConfig Changed(StudyConfig study, Setting setting)
    {
        var json = ParametersJson.Of(study);
        var path = setting.Path.Split('.');
        var parent = path[..^1].Aggregate(json, (node, name) => node[name]!);
        parent[path[^1]] = Other(parent[path[^1]]!, setting.Type);
        return json.Deserialize<StudyConfig>(ParametersJson.Options)!;
    }

    private static JsonNode Other(JsonNode value, Type type) => value switch
    {
        JsonObject map => new JsonObject(map.Skip(1).Select(entry =>
            KeyValuePair.Create(entry.Key, entry.Value?.DeepClone()))),
        JsonArray list when YamlNames.ItemTypeOf(type)!.IsEnum && list.Count > 1 => Copy(list, 1),
        JsonArray list => Copy(list, 1, Other(list[^1]!, YamlNames.ItemTypeOf(type)!)),
        _ when type == typeof(Fraction) => "1/3",
        _ when type == typeof(string) => value.GetValue<string>() + "x",
        _ when type == typeof(bool) => !value.GetValue<bool>(),
        _ when type == typeof(double) => value.GetValue<double>() is 0 ? 0.25 : value.GetValue<double>() / 2,
        _ when type.IsEnum => Next(value.GetValue<string>(), type),
        _ => long.Parse(value.ToJsonString(), CultureInfo.InvariantCulture) + 1,
    };

    private static JsonArray Copy(JsonArray list, int less, params JsonNode[] more) =>
        new([.. list.SkipLast(less).Select(item => item!.DeepClone()), .. more]);

    private static string Next(string value, Type type)
    {
        string[] values = [.. Enum.GetNames(type).Select(YamlNames.OfValue)];
        return values[(Array.IndexOf(values, value) + 1) % values.Length];
    }

    private static IEnumerable<Setting> Settings(string path, object record) => YamlNames.Properties(record.GetType())
        .Select(property => (
            Path: path.Length == 0 ? YamlNames.Of(property) : $"{path}.{YamlNames.Of(property)}",
            Type: YamlNames.TypeOf(property),
            Value: property.GetValue(record)))
        .Where(setting => setting.Value is not null)
        .SelectMany(setting => YamlNames.IsRecord(setting.Type) && YamlNames.ItemTypeOf(setting.Type) is null
            ? Settings(setting.Path, setting.Value!)
            : [new(setting.Path, setting.Type)]);

    private static IEnumerable<string> Names(string group, Setting[] settings, HashSet<string> counting)
    {
        if (settings.All(setting => counting.Contains(setting.Path)))
            return [group.Length == 0 ? "every setting" : $"`{group}`"];
        return settings.GroupBy(setting => Child(group, setting.Path), StringComparer.Ordinal)
            .Where(child => child.Any(setting => counting.Contains(setting.Path)))
            .SelectMany(child => Names(child.Key, [.. child], counting));
    }

    private static string Child(string group, string path)
    {
        var end = path.IndexOf('.', group.Length == 0 ? 0 : group.Length + 1);
        return end < 0 ? path : path[..end];
    }

    private sealed record Setting(string Path, Type Type);
}
