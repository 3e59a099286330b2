using Hormesis.Engine.Collection;
using Hormesis.Engine.Publishing;
using Hormesis.Engine.Sharing;
using Hormesis.Engine.Signing;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Engine.Tests.Sharing;
using Hormesis.Engine.Tests.Signing;
using Hormesis.Engine.Verification;
using Hormesis.Stages;
using Hormesis.Store.Manifests;
using Hormesis.Store.Provenance;
using Hormesis.Store.Sharing;

namespace Hormesis.Engine.Tests.Verification;

/// <summary>Somebody altered one value of a manifest, whichever.</summary>
public sealed class AlteredManifestTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Bench bench = new() { Settings = new System.Text.Json.Nodes.JsonObject { ["seed"] = 3 } };
    private readonly MemoryTransport server = new();
    private readonly RawReader raw = new();
    private readonly string key;
    private readonly string manifest;
    private readonly StageInstance[] study;

    public AlteredManifestTests()
    {
        key = folder.Write("key", SampleKey.Private);
        var first = raw.With("scan=1") with { Name = "first" };
        study = [first, Instances.Write("second", "b", first) with { Folder = "paper", Numerics = Torch }];
        bench.Run(study);
        Push();
        manifest = bench.Read(Manifest.FileName);
        Directory.Move(bench.Study, Sound);
    }

    private static Numerics Torch => new() { Device = "cpu", Threads = 1, Mode = Numerics.Native, Libtorch = "x" };

    private string Sound => folder.File("sound");

    public void Dispose()
    {
        bench.Dispose();
        raw.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Whatever_value_it_is_verification_finds_it_and_other_commands_end_with_a_message()
    {
        Try((text, _) =>
        {
            Restore(text);
            return Questions;
        });
    }

    /// <summary>Each way to alter each field meets one of the commands.</summary>
    [Fact]
    public void Whatever_value_it_is_results_without_sums_are_replaced_removed_or_refused_with_a_message()
    {
        Try((text, index) =>
        {
            Restore(text);
            File.Delete(bench.Shown(Sha256Sums.FileName));
            return [Changes[index % Changes.Length]];
        });
    }

    [Fact]
    public void A_digest_of_code_that_is_a_path_is_not_followed()
    {
        var outside = folder.Write("outside.json", $$"""{ "secret": "{{Digest.OfText("secret")}}" }""");
        Restore(manifest.Replace($"\"digest\": \"{bench.Code.Of("write").Digest}\"",
            $"\"digest\": \"{outside[..^5]}\"", StringComparison.Ordinal));

        var message = Assert.Throws<HormesisException>(() => Stale(new FixedCode("other"))).Message;

        Assert.Equal($"{bench.Shown(Manifest.FileName)} is not a manifest: the key of write/first is not one of this " +
            "program. Repeat the command that made it.", message);
    }

    [Fact]
    public void Two_instances_of_one_name_and_an_unknown_producer_are_named()
    {
        Restore(manifest
            .Replace("\"id\": \"write/second\"", "\"id\": \"write/first\"", StringComparison.Ordinal)
            .Replace("\"producer\": \"write/first\"", "\"producer\": \"write/zeroth\"", StringComparison.Ordinal));

        Assert.Equal(
            ["manifest.json: write/first: the manifest names it more than once.",
                "manifest.json: write/first: its input 'from-first' differs from the outputs of write/zeroth."],
            Verify().Where(finding => finding.Kind == FindingKind.Manifest).Select(finding => finding.Message));
    }

    /// <summary>Commands that leave the results as they are.</summary>
    private (string Name, Action Run)[] Questions =>
    [
        ("Verify", () => Assert.NotEmpty(Verify())),
        ("Verify's promises", () => StudyVerifier.Promises(bench.Artifacts, "study")),
        ("Verify's origins", () => StudyVerifier.Origins(bench.Artifacts, "study")),
        ("Verify's stale results", () => StudyVerifier.StaleLines(Stale(new FixedCode("other")))),
        ("Sign", () => Assert.NotEmpty(StudySigner.Sign(bench.Artifacts, "study", key, _ => { },
            CancellationToken.None).Faults)),
        ("Gc", () => StoreCollector.Collect(bench.Artifacts, new() { KeepDays = 0, MaxBytes = 0, DryRun = true })),
        ("Push", Push),
    ];

    private (string Name, Action Run)[] Changes =>
    [
        ("a run", () => bench.Run(study)),
        ("Clean", () => StudyFolder.Clean(bench.Artifacts, "study", _ => { }, CancellationToken.None)),
        ("Pull", () => Await(StudyPull.Run(new() { ArtifactsFolder = bench.Artifacts, Study = "study" }, Remote,
            CancellationToken.None))),
    ];

    private RemoteOptions Remote => SharedStoreTests.Of(server, RemoteMode.ReadWrite);

    private IReadOnlyList<Finding> Verify() => StudyVerifier.Verify(bench.Artifacts, "study");

    private IReadOnlyList<Finding> Stale(FixedCode code) =>
        StudyVerifier.FindStale(bench.Artifacts, "study", code, new HashSet<string> { "write" });

    private void Push() =>
        Await(StudyPush.Run(bench.Artifacts, "study", Remote, null, _ => { }, CancellationToken.None));

    private static void Await(Task task) => task.GetAwaiter().GetResult();

    /// <param name="prepare">Gets an altered manifest and its number; returns the commands to try.</param>
    private void Try(Func<string, int, (string Name, Action Run)[]> prepare)
    {
        string[] failures = [.. AlteredJson.All(manifest).SelectMany((altered, index) =>
            prepare(altered.Text, index).Select(Failure).OfType<string>()
                .Select(failure => $"{altered.What}: {failure}"))];
        Assert.True(failures.Length == 0, string.Join('\n', failures));
    }

    /// <summary>Null if a command ends well or with a message for its user.</summary>
    private static string? Failure((string Name, Action Run) command) =>
        Record.Exception(command.Run) is { } error and not HormesisException ? $"{command.Name}: {error}" : null;

    /// <summary>Shows the sound results, but with another manifest.</summary>
    private void Restore(string altered)
    {
        if (Directory.Exists(bench.Study))
            Directory.Delete(bench.Study, recursive: true);
        foreach (var file in Directory.EnumerateFiles(Sound, "*", SearchOption.AllDirectories))
        {
            var shown = bench.Shown(Path.GetRelativePath(Sound, file));
            Directory.CreateDirectory(Path.GetDirectoryName(shown)!);
            File.Copy(file, shown);
        }

        File.Delete(bench.Shown(Manifest.FileName));
        File.WriteAllText(bench.Shown(Manifest.FileName), altered);
    }
}
