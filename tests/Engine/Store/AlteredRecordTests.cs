using System.Text.Json.Nodes;
using Hormesis.Engine.Collection;
using Hormesis.Engine.Sharing;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Engine.Tests.Sharing;
using Hormesis.Engine.Tests.Status;
using Hormesis.Engine.Tests.Verification;
using Hormesis.Engine.Verification;
using Hormesis.Stages;
using Hormesis.Store;
using Hormesis.Store.Provenance;
using Hormesis.Store.Sharing;

namespace Hormesis.Engine.Tests.Store;

/// <summary>Somebody altered one value of a record in a store that was handed over, and wrote the right digest into
/// it.</summary>
public sealed class AlteredRecordTests : IDisposable
{
    private readonly Bench bench = new();
    private readonly StageInstance[] study = Instances.Chain("a");
    private readonly string path;
    private readonly string honest;
    private readonly string sums;

    public AlteredRecordTests()
    {
        bench.Run(study);
        bench.TakenFrom("mem://lab");
        path = Directory.GetFiles(new StoreLayout(bench.Artifacts).Actions, "*.json", SearchOption.AllDirectories)
            .Single(record => File.ReadAllText(record).Contains("from-first", StringComparison.Ordinal));
        honest = File.ReadAllText(path);
        sums = bench.Read(Sha256Sums.FileName);
    }

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Whatever_value_it_is_no_command_breaks_and_the_run_has_the_same_results()
    {
        var failures = new List<string>();
        foreach (var (what, text) in AlteredJson.All($"{JsonNode.Parse(honest)!["record"]}"))
        {
            File.Delete(path);
            File.WriteAllText(path, Forged.Record(honest, _ => JsonNode.Parse(text)!.ToJsonString()));
            failures.AddRange(Commands.Select(Failure).OfType<string>().Select(failure => $"{what}: {failure}"));
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    private (string Name, Action Run)[] Commands =>
    [
        ("Verify", () => StudyVerifier.Verify(bench.Artifacts, "study")),
        ("Verify's origins", () => StudyVerifier.Origins(bench.Artifacts, "study")),
        ("Status", () => bench.Status(study)),
        ("Gc", () => StoreCollector.Collect(bench.Artifacts, new() { KeepDays = 0, MaxBytes = 0, DryRun = true })),
        ("Push", Push),
        ("a run", () =>
        {
            bench.Run(study);
            Assert.Equal(sums, bench.Read(Sha256Sums.FileName));
        }),
    ];

    private void Push() => StudyPush.Run(bench.Artifacts, "study",
        SharedStoreTests.Of(new MemoryTransport(), RemoteMode.ReadWrite), null, _ => { }, CancellationToken.None)
        .GetAwaiter().GetResult();

    private static string? Failure((string Name, Action Run) command) =>
        Record.Exception(command.Run) is { } error and not HormesisException ? $"{command.Name}: {error}" : null;
}
