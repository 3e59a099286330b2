using System.Globalization;
using System.Text.Json.Nodes;
using Hormesis.Stages;
using Hormesis.Stages.Graph;

namespace Hormesis.Benchmarks;

/// <summary>
/// A study's graph as a Snakemake workflow: one rule for each kind of stage, one file of one line for each instance.
/// </summary>
internal static class SnakemakeWorkflow
{
    /// <summary>Writes the workflow into a folder.</summary>
    /// <param name="statuses">What <c>./cake.sh --target=Status --format=json</c> prints.</param>
    public static void Write(string folder, JsonArray statuses)
    {
        var reads = new JsonObject(statuses.Select(status =>
            KeyValuePair.Create((string)status!["id"]!, (JsonNode?)status["reads"]!.DeepClone())));
        File.WriteAllText(Path.Combine(folder, "reads.json"), reads.ToJsonString());
        var stages = statuses.Select(status => (string)status!["stage"]!).Distinct(StringComparer.Ordinal);
        File.WriteAllText(Path.Combine(folder, "Snakefile"), string.Concat(
            [
                """
                import json
                READS = json.load(open("reads.json"))
                rule all:
                    input: [f"out/{id}/result" for id in READS]

                """,
                .. stages.Select(Rule),
            ]));
    }

    /// <summary>What <c>Status</c> would print of an instance, as far as <see cref="Write"/> reads it.</summary>
    public static JsonNode Status(StageInstance instance) => new JsonObject
    {
        ["id"] = instance.Id,
        ["stage"] = instance.Stage,
        ["reads"] = new JsonArray([.. StageGraph.Producers(instance).Select(id => (JsonNode)id)]),
    };

    /// <summary>Writes the result of each instance, each a second younger than the one before.</summary>
    /// <param name="folder">Folder of the workflow; its instances stand in the order of the data.</param>
    public static void WriteResults(string folder)
    {
        var time = DateTime.UnixEpoch.AddYears(50);
        foreach (var (id, _) in JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "reads.json")))!.AsObject())
        {
            var result = Path.Combine(folder, "out", id, "result");
            Directory.CreateDirectory(Path.GetDirectoryName(result)!);
            File.WriteAllText(result, "made\n");
            File.SetLastWriteTimeUtc(result, time);
            time = time.AddSeconds(1);
        }
    }

    private static string Rule(string stage, int number) => string.Create(CultureInfo.InvariantCulture,
        $$"""
        rule stage{{number}}:
            input: lambda wildcards: [f"out/{id}/result" for id in READS["{{stage}}/" + wildcards.name]]
            output: "out/{{stage}}/{name}/result"
            shell: "echo {{stage}} > {output}"

        """);
}
