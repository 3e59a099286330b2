using System.Globalization;
using System.Text.Json.Nodes;

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

    private static string Rule(string stage, int number) => string.Create(CultureInfo.InvariantCulture,
        $$"""
        rule stage{{number}}:
            input: lambda wildcards: [f"out/{id}/result" for id in READS["{{stage}}/" + wildcards.name]]
            output: "out/{{stage}}/{name}/result"
            shell: "echo {{stage}} > {output}"

        """);
}
