using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hormesis.Files;
using Hormesis.Stages;
using Hormesis.Stages.Keys;

namespace Hormesis.Engine.Workers;

/// <summary><c>action.json</c>: all that a worker is told. It lies in the staging folder that it speaks of.</summary>
public sealed record ActionFile
{
    public const string Name = "action.json";

    public required string Stage { get; init; }

    public required string InstanceName { get; init; }

    public required JsonNode Parameters { get; init; }

    public required long? Seed { get; init; }

    /// <summary>Null for a stage whose bits they do not decide.</summary>
    public required Numerics? Numerics { get; init; }

    public required CheckpointSpacing Spacing { get; init; }

    /// <summary>Absolute folder in which the raw files of each such input lie, by the input's name;
    /// <see cref="Staging"/> sets it.</summary>
    public ImmutableSortedDictionary<string, string> RawFolders { get; init; } = Sorted.Empty<string>();

    /// <summary>Held by the worker while it lives.</summary>
    public required string LockFile { get; init; }

    /// <summary>Whether the end of its standard input means that nobody waits for it any more.</summary>
    public required bool StopsWithInput { get; init; }

    /// <summary>What the random streams derive from. The name takes part only with a seed, as in the key.</summary>
    public string StreamSeed => Seed is { } seed
        ? string.Create(CultureInfo.InvariantCulture, $"{seed}/{Stage}/{InstanceName}")
        : Stage;

    public void Write(string path) => DurableFile.Write(path, CanonicalJson.Indented(new JsonObject
    {
        ["stage"] = Stage,
        ["name"] = InstanceName,
        ["parameters"] = Parameters.DeepClone(),
        ["seed"] = Seed,
        ["numerics"] = JsonSerializer.SerializeToNode(Numerics),
        ["checkpointSeconds"] = Spacing.Seconds,
        ["checkpointSteps"] = Spacing.Steps,
        ["rawFolders"] = JsonSerializer.SerializeToNode(RawFolders),
        ["lockFile"] = LockFile,
        ["stopsWithInput"] = StopsWithInput,
    }));

    public static ActionFile Read(string path)
    {
        var json = JsonNode.Parse(File.ReadAllText(path))!;
        return new()
        {
            Stage = json["stage"]!.GetValue<string>(),
            InstanceName = json["name"]!.GetValue<string>(),
            Parameters = json["parameters"]!,
            Seed = json["seed"]?.GetValue<long>(),
            Numerics = json["numerics"].Deserialize<Numerics?>(),
            Spacing = new() { Seconds = json["checkpointSeconds"]?.GetValue<double>(),
                Steps = json["checkpointSteps"]?.GetValue<long>() },
            RawFolders = json["rawFolders"]!.AsObject()
                .ToSorted(folder => folder.Key, folder => folder.Value!.GetValue<string>()),
            LockFile = json["lockFile"]!.GetValue<string>(),
            StopsWithInput = json["stopsWithInput"]!.GetValue<bool>(),
        };
    }
}
