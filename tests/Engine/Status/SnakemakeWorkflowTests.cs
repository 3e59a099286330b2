using System.Text.Json.Nodes;
using Hormesis.Benchmarks;
using Hormesis.Engine.Status;
using Hormesis.Engine.Tests.Fixtures;

namespace Hormesis.Engine.Tests.Status;

/// <summary>The workflow that the no-op benchmark makes from what Status prints.</summary>
public sealed class SnakemakeWorkflowTests : IDisposable
{
    private readonly Bench bench = new();
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        bench.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Each_stage_is_a_rule_and_each_instance_a_file_that_reads_those_of_its_producers()
    {
        var first = Instances.Write("first", "a");
        var second = Instances.Of("count", "x/second", new() { ["steps"] = 1 }, first);

        SnakemakeWorkflow.Write(folder.Path, JsonNode.Parse(StatusReport.Json(bench.Status(first, second)))!.AsArray());

        Assert.Equal("""{"write/first":[],"count/x/second":["write/first"]}""",
            File.ReadAllText(folder.File("reads.json")));
        Assert.Equal(
            """
            import json
            READS = json.load(open("reads.json"))
            rule all:
                input: [f"out/{id}/result" for id in READS]
            rule stage0:
                input: lambda wildcards: [f"out/{id}/result" for id in READS["write/" + wildcards.name]]
                output: "out/write/{name}/result"
                shell: "echo write > {output}"
            rule stage1:
                input: lambda wildcards: [f"out/{id}/result" for id in READS["count/" + wildcards.name]]
                output: "out/count/{name}/result"
                shell: "echo count > {output}"

            """,
            File.ReadAllText(folder.File("Snakefile")));
    }
}
