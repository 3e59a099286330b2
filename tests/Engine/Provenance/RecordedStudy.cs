using System.Text.Json.Nodes;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Stages;

namespace Hormesis.Engine.Tests.Provenance;

/// <summary>A study of three instances, one of which reads a file from outside and one of which is shown in
/// <c>paper/</c>.</summary>
internal sealed class RecordedStudy : IDisposable
{
    private readonly DirectoryInfo raw = Directory.CreateTempSubdirectory("hormesis raw ");

    public RecordedStudy()
    {
        File.WriteAllText(Path.Combine(raw.FullName, "scan 1.txt"), "scan");
        Bench =
            new() { Settings = new JsonObject { ["default"] = "study",
            ["studies"] = new JsonObject { ["study"] = new JsonObject { ["seed"] = 3 } } } };
        var first = Instances.Write("first of 100%", "a");
        first = first with { Inputs = first.Inputs.Add("raw", new StageInput.Files(raw.FullName, ["scan 1.txt"])) };
        Study = [first, Instances.Write("second", "b", first) with { Numerics = Torch },
            Instances.Write("third", "c", first) with { Folder = "paper" }];
        Bench.Run(Study);
    }

    public Bench Bench { get; }

    public StageInstance[] Study { get; }

    public JsonNode Crate => JsonNode.Parse(Bench.Read("ro-crate-metadata.json"))!;

    public JsonNode Statement => JsonNode.Parse(Bench.Read("provenance.intoto.json"))!;

    private static Numerics Torch =>
        new() { Device = "cpu", Threads = 1, Mode = "portable", Libtorch = "2.10.0" };

    public void Dispose()
    {
        Bench.Dispose();
        raw.Delete(recursive: true);
    }
}
