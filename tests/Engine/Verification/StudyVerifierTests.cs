using System.Diagnostics;
using System.Text.Json.Nodes;
using Hormesis.Engine.Verification;
using Hormesis.Files;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Stages;
using Hormesis.Store;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Tests.Verification;

public sealed class StudyVerifierTests : IDisposable
{
    private readonly Bench bench = new();

    public StudyVerifierTests() => bench.Run(Study);

    private static StageInstance[] Study { get; } = Instances.Chain("aaa", "b");

    private string First => bench.Shown("write/first/out.txt");

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_sound_study_has_no_findings() => Assert.Empty(Verify());

    [Fact]
    public void The_sums_are_those_that_coreutils_checks()
    {
        using var check =
            Process.Start(new ProcessStartInfo("sha256sum",
            ["--check", "--strict", "--quiet", "SHA256SUMS"]) { WorkingDirectory = bench.Study })!;
        check.WaitForExit();

        Assert.Equal(0, check.ExitCode);
    }

    [Theory]
    [InlineData("manifest.json", "manifest.json: its bytes are another encoding of its text than UTF-8 without a mark.")]
    [InlineData("SHA256SUMS", "SHA256SUMS: it contradicts the manifest; one of the two was altered.")]
    [InlineData("provenance.intoto.json",
        "provenance.intoto.json: it contradicts the manifest; one of the two was altered.")]
    public void A_document_in_another_encoding_is_altered(string name, string finding)
    {
        var text = bench.Read(name);
        File.Delete(bench.Shown(name));
        File.WriteAllText(bench.Shown(name), text, System.Text.Encoding.Unicode);

        Assert.Equal([finding], Verify().Select(found => found.Message));
    }

    [Fact]
    public void A_flipped_byte_is_named_with_its_instance_and_rebuilt_even_if_its_date_hides_it()
    {
        var date = File.GetLastWriteTimeUtc(First);
        Overwrite(First, "aba");
        File.SetLastWriteTimeUtc(First, date);

        Assert.Equal(["store/objects", "write/first/out.txt: altered, its SHA-256 is"],
            Verify().Select(finding => Start(finding.Message)));
        Assert.Equal(["write/first"], bench.Run(Study).Ran);
        Assert.Equal("aaa", File.ReadAllText(First));
        Assert.Empty(Verify());
    }

    [Fact]
    public void A_truncated_result_is_named()
    {
        Overwrite(First, "");

        var finding = Assert.Single(Verify(),
            finding => finding is { Kind: FindingKind.Altered, Path: "write/first/out.txt", Instance: "write/first" });
        Assert.Contains("it has 0 bytes, not 3", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_in_the_place_of_a_result_is_none_whatever_it_leads_to()
    {
        File.Move(First, First + ".moved");
        File.CreateSymbolicLink(First, First + ".moved");

        Assert.Contains("write/first/out.txt: altered, it is not a regular file; write/first made it.",
            Verify().Select(finding => finding.Message));
    }

    [Theory]
    [InlineData("SHA256SUMS")]
    [InlineData("ro-crate-metadata.json")]
    public void Missing_sums_or_documents_are_named(string name)
    {
        File.Delete(bench.Shown(name));

        var finding = Assert.Single(Verify());
        Assert.Equal((FindingKind.Missing, name), (finding.Kind, finding.Path));
    }

    [Fact]
    public void An_input_that_its_producer_does_not_hold_is_found()
    {
        Overwrite(bench.Shown("manifest.json"), bench.Read("manifest.json")
            .Replace(Digest.OfText("aaa").Hex, Digest.OfText("bbb").Hex, StringComparison.Ordinal));

        Assert.Contains("manifest.json: write/second: its input 'from-first' differs from the outputs of write/first.",
            Verify().Select(finding => finding.Message));
    }

    [Theory]
    [InlineData(true, "is missing in the store")]
    [InlineData(false, "is damaged in the store")]
    public void A_missing_or_truncated_object_is_named_with_what_it_belonged_to_and_only_that_is_rebuilt(bool missing,
        string what)
    {
        var digest = Digest.OfText("aaa").Hex;
        var stored = Path.Combine(bench.Store, "objects", digest[..2], digest);
        File.Delete(stored); // The result, a link to the same content, stays whole.
        if (!missing)
            File.WriteAllText(stored, "a");

        var finding = Assert.Single(Verify());

        Assert.Equal((FindingKind.Store, "write/first"), (finding.Kind, finding.Instance));
        Assert.EndsWith($": out.txt of write/first {what}; the next run makes it again.", finding.Message,
            StringComparison.Ordinal);
        Assert.Equal(["write/first"], bench.Run(Study).Ran);
        Assert.Empty(Verify());
    }

    [Fact]
    public void A_store_without_any_objects_vouches_for_nothing()
    {
        Directory.Delete(Path.Combine(bench.Store, "objects"), recursive: true);

        Assert.Equal(2,
            Verify()
            .Count(finding => finding.Kind == FindingKind.Store
            && finding.Message.EndsWith("is missing in the store; the next run makes it again.",
            StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(null, "is missing in the store")]
    [InlineData("{}", "is damaged in the store")]
    public void A_record_that_is_lost_or_garbled_is_named(string? content, string how)
    {
        var record = RecordOf("write/first");
        File.Delete(record);
        if (content is not null)
            File.WriteAllText(record, content);

        var finding = Assert.Single(Verify());
        Assert.Equal((FindingKind.Store, "write/first"), (finding.Kind, finding.Instance));
        Assert.EndsWith($"the record of write/first {how}, so its origin is unknown. The next run " +
            "makes it again.", finding.Message, StringComparison.Ordinal);
        Assert.Equal(["write/first"], bench.Run(Study).Ran);
        Assert.Empty(Verify());
    }

    [Fact]
    public void All_that_is_wrong_is_named_at_once_whatever_lies_in_its_place_and_nothing_is_changed()
    {
        File.Delete(RecordOf("write/second"));
        Replace(bench.ObjectOf("aaa"), path => Directory.CreateDirectory(path));
        Replace(First, path => Process.Start("mkfifo", [path]).WaitForExit());
        Replace(bench.Shown("SHA256SUMS"), path => Directory.CreateDirectory(path));
        Replace(bench.Shown("ro-crate-metadata.json"), path => Process.Start("mkfifo", [path]).WaitForExit());
        var before = Everything();

        var findings = Verify();

        Assert.Equal(
            ["SHA256SUMS", "ro-crate-metadata.json", "store/actions", "store/objects", "write/first/out.txt"],
            findings.Select(finding => finding.Path.StartsWith("store", StringComparison.Ordinal) ? finding.Path[..13]
                : finding.Path).Distinct());
        Assert.Equal(before, Everything());
        bench.Run(Study);
        Assert.DoesNotContain(Verify(), finding => !finding.Path.EndsWith(".kept", StringComparison.Ordinal));
    }

    [Fact]
    public void An_object_that_rotted_on_its_disk_is_named_with_the_way_to_have_it_made_anew()
    {
        bench.Rot("aaa", "aba");

        var message = Assert.Single(Verify(), finding => finding.Kind == FindingKind.Store).Message;
        Assert.Contains(
            $"though nothing wrote to it: the disk may be failing. Run `touch '{bench.ObjectOf("aaa")}'`", message,
            StringComparison.Ordinal);
        File.SetLastWriteTimeUtc(bench.ObjectOf("aaa"), DateTime.UnixEpoch);
        Assert.Equal(["write/first"], bench.Run(Study).Ran);
        Assert.DoesNotContain(Verify(), finding => !finding.Path.EndsWith(".kept", StringComparison.Ordinal));
    }

    [Fact]
    public void A_link_in_the_place_of_a_result_is_named_whatever_it_leads_to()
    {
        File.Copy(First, bench.Shown("copy"));
        File.Delete(First);
        File.CreateSymbolicLink(First, bench.Shown("copy"));

        Assert.Contains("write/first/out.txt: altered, it is not a regular file; write/first made it.",
            Verify().Select(finding => finding.Message));
    }

    [Theory]
    [InlineData("SHA256SUMS")]
    [InlineData("ro-crate-metadata.json")]
    [InlineData("provenance.intoto.json")]
    public void A_missing_document_is_named(string name)
    {
        File.Delete(bench.Shown(name));

        Assert.Contains((FindingKind.Missing, name), Verify().Select(finding => (finding.Kind, finding.Path)));
    }

    [Fact]
    public void A_missing_result_and_a_stray_file_are_named()
    {
        File.Delete(First);
        File.WriteAllText(bench.Shown("write/notes.txt"), "mine");

        Assert.Equal(
            [(FindingKind.Missing, "write/first/out.txt"), (FindingKind.Extra, "write/notes.txt")],
            Verify().Select(finding => (finding.Kind, finding.Path)));
    }

    [Fact]
    public void A_number_changed_in_the_manifest_is_found()
    {
        Overwrite(bench.Shown("manifest.json"),
            bench.Read("manifest.json").Replace("\"text\": \"aaa\"", "\"text\": \"bbb\"", StringComparison.Ordinal));

        Assert.Equal(
            [(FindingKind.Altered, "SHA256SUMS", null), (FindingKind.Manifest, "manifest.json", "write/first"),
                (FindingKind.Altered, "ro-crate-metadata.json", null)],
            Verify().Select(finding => (finding.Kind, finding.Path, finding.Instance)));
    }

    [Fact]
    public void An_input_that_its_producer_did_not_make_is_found()
    {
        var manifest = JsonNode.Parse(bench.Read("manifest.json"))!;
        var second = manifest["instances"]!.AsArray().Single(instance => (string)instance!["id"]! == "write/second")!;
        second["inputs"]![0]!["digest"] = Digest.OfText("bbb").Hex;
        Overwrite(bench.Shown("manifest.json"), manifest.ToJsonString());

        Assert.Contains(Verify(), finding =>
            finding.Message ==
                "manifest.json: write/second: its input 'from-first' differs from the outputs of write/first.");
    }

    [Fact]
    public void A_manifest_whose_paths_leave_the_study_is_refused()
    {
        Overwrite(bench.Shown("manifest.json"), bench.Read("manifest.json")
            .Replace("\"write/first/out.txt\"", "\"../../etc/passwd\"", StringComparison.Ordinal));

        Assert.Contains("'../../etc/passwd' holds '.' or '..'", Assert.Throws<HormesisException>(Verify).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Results_without_a_store_can_be_verified()
    {
        Directory.Delete(bench.Store, recursive: true);

        Assert.Empty(Verify());
    }

    /// <summary>Status writes the digests of raw files, Clean takes a lock.</summary>
    [Fact]
    public void Results_without_a_store_can_be_verified_after_commands_that_compute_none()
    {
        Directory.Delete(bench.Store, recursive: true);
        var layout = new StoreLayout(bench.Artifacts);
        KernelLock.TryAcquire(layout.PublicationLock("other"))!.Dispose();
        DurableFile.Write(layout.StatCache, "");

        Assert.Empty(Verify());
    }

    [Fact]
    public void A_study_that_never_ran_has_nothing_to_verify() =>
        Assert.Contains("nothing to verify",
            Assert.Throws<HormesisException>(() => StudyVerifier.Verify(bench.Artifacts, "other")).Message,
            StringComparison.Ordinal);

    private string RecordOf(string instance) => new StoreLayout(bench.Artifacts).Action(
        Manifest.Parse(bench.Read("manifest.json"), "").Instances.Single(made => made.Id == instance).Key);

    /// <summary>Names with sizes and both times.</summary>
    private string[] Everything() =>
        [.. Directory.EnumerateFileSystemEntries(bench.Artifacts, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(path => $"{path} {FileStat.OfLink(path)}")];

    private static void Replace(string path, Action<string> with)
    {
        File.Delete(path);
        with(path);
    }

    private IReadOnlyList<Finding> Verify() => StudyVerifier.Verify(bench.Artifacts, "study");

    private static void Overwrite(string path, string text)
    {
        DurableFile.SetMode(path, 0b110_000_000);
        File.WriteAllText(path, text);
    }

    private static string Start(string message) =>
        message.StartsWith("store", StringComparison.Ordinal) ? message[..13]
        : message[..message.IndexOf(" is ", StringComparison.Ordinal)] + " is";
}
