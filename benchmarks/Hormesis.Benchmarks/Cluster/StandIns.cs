using System.Globalization;
using System.Text.Json.Nodes;
using Hormesis.Stages;
using Hormesis.Stages.Graph;

namespace Hormesis.Benchmarks.Cluster;

/// <summary>How long each instance's work takes in the simulated month, and which files it writes.</summary>
internal static class StandIns
{
    /// <summary>Days of work by stage. They are chosen so that the study of all arms keeps 64 nodes busy for a
    /// month.</summary>
    private static readonly Dictionary<string, double> Days = new(StringComparer.Ordinal)
    {
        ["prepare"] = 0.2,
        ["train-gan"] = 5,
        ["synthesize"] = 0.5,
        ["train-unet"] = 8,
        ["evaluate"] = 0.2,
    };

    private const double OtherDays = 0.05;

    /// <summary>Writes a file for each instance: seconds in the first line, then an output a line.</summary>
    /// <param name="table">A new folder.</param>
    public static void WriteTable(StageGraph graph, double daySeconds, string table)
    {
        foreach (var instance in graph.Instances)
        {
            var path = Path.Combine(table, $"{instance.Id}.txt");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllLines(path,
                [Seconds(instance, daySeconds).ToString("F2", CultureInfo.InvariantCulture), .. instance.Outputs]);
        }
    }

    /// <summary>Writes what another workflow program needs to run the same graph: producers, seconds, threads, GPUs and
    /// memory of each instance.</summary>
    /// <param name="memoryMb">Memory that an instance's job requests.</param>
    public static void WriteGraph(
        StageGraph graph, double daySeconds, Func<StageInstance, int?> memoryMb, string path) =>
        File.WriteAllText(path, new JsonObject(graph.Instances.Select(instance => KeyValuePair.Create(
            instance.Id,
            (JsonNode?)new JsonObject
            {
                ["producers"] = new JsonArray([.. StageGraph.Producers(instance).Select(id => (JsonNode)id)]),
                ["seconds"] = Seconds(instance, daySeconds),
                ["threads"] = instance.Numerics?.Threads ?? 1,
                ["gpus"] = instance.Numerics?.Device == "cuda" ? 1 : 0,
                ["memoryMb"] = memoryMb(instance),
            }))).ToJsonString());

    /// <summary>Between 0.6 and 1.4 of the stage's days, by the instance's name.</summary>
    private static double Seconds(StageInstance instance, double daySeconds) =>
        Days.GetValueOrDefault(instance.Stage, OtherDays) * daySeconds * (0.6 + (0.8 * Fraction(instance.Id)));

    private static double Fraction(string id) =>
        uint.Parse(Digest.OfText(id).ToString()[..8], NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            / (double)uint.MaxValue;
}
