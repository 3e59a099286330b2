using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hormesis.Files;
using Hormesis.Stages;
using Hormesis.Stages.Keys;

namespace Hormesis.Engine.Workers;

/// <summary><c>action.json</c>: a worker's complete input. It lies in the staging folder that it describes.</summary>
public sealed record ActionFile
{
    public const string Name = "action.json";

    public required string Stage { get; init; }

    public required string InstanceName { get; init; }

    public required JsonNode Parameters { get; init; }

    public required long? Seed { get; init; }

    /// <summary>Settings of the numerics; null for a stage whose bits do not depend on them.</summary>
    public required Numerics? Numerics { get; init; }

    public required CheckpointSpacing Spacing { get; init; }

    /// <summary>Absolute folder of each input's raw files, by the input's name; <see cref="Staging"/> sets
    /// it.</summary>
    public ImmutableSortedDictionary<string, string> RawFolders { get; init; } = Sorted.Empty<string>();

    /// <summary>Digest of each input in the key, by the input's name; empty if an earlier version wrote the
    /// file.</summary>
    public required ImmutableSortedDictionary<string, Digest> InputDigests { get; init; }

    /// <summary>File of the lock that the worker holds while it runs.</summary>
    public required string LockFile { get; init; }

    /// <summary>True if the worker stops when its standard input ends.</summary>
    public required bool StopsWithInput { get; init; }

    /// <summary>Text that the random streams derive from. Like the key, it contains the name only if there is a
    /// seed.</summary>
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
        ["inputDigests"] = new JsonObject(
            InputDigests.Select(input => KeyValuePair.Create(input.Key, (JsonNode?)input.Value.Hex))),
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
            InputDigests = (json["inputDigests"]?.AsObject() ?? [])
                .ToSorted(input => input.Key, input => Digest.Parse(input.Value!.GetValue<string>())),
            LockFile = json["lockFile"]!.GetValue<string>(),
            StopsWithInput = json["stopsWithInput"]!.GetValue<bool>(),
        };
    }
}
