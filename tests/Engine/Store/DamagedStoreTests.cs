using System.Diagnostics;
using FsCheck.Xunit;
using Hormesis.Engine.Verification;
using Hormesis.Files;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Stages;
using Hormesis.Stages.Keys;

namespace Hormesis.Engine.Tests.Store;

/// <summary>Whatever befalls a file of a finished study, the next run puts it right, or ends with a sentence that names
/// it.</summary>
public sealed class DamagedStoreTests : IDisposable
{
    private readonly Bench bench = new();

    private string Raw => Path.Combine(Path.GetDirectoryName(bench.Artifacts)!, "raw");

    private StageInstance[] Study
    {
        get
        {
            var first = Instances.Write("first", "aaa")
                with { Inputs = Sorted.Empty<StageInput>().Add("raw", new StageInput.Files(Raw, ["scan"])) };
            var second = Instances.Write("second", "bbb", first);
            return [first, second, Instances.Write("third", "ccc", first, second)];
        }
    }

    public void Dispose() => bench.Dispose();

    [Property(MaxTest = 200)]
    public void Any_damage_of_any_file_is_mended_by_the_next_run_or_told_in_a_sentence(ushort which, DamageKind kind)
    {
        using var tests = new DamagedStoreTests();
        tests.FinishOne();
        var files = FolderListing.Files(tests.bench.Artifacts);
        tests.Check(files[which % files.Count], kind, which);
    }

    [Theory]
    [InlineData("store/latest/study.json", "[1, 2]")]
    [InlineData("store/latest/study.json", """{"write/first": "abc"}""")]
    [InlineData("store/stat-cache", "\0\0\nnonsense")]
    [InlineData("store/object-stats", "\0\0\nnonsense")]
    public void A_note_that_cannot_be_understood_is_passed_over(string file, string content)
    {
        FinishOne();
        File.WriteAllText(Path.Combine(bench.Artifacts, file), content);

        Assert.Empty(bench.Run(Study).Ran);
    }

    [Fact]
    public void A_note_that_cannot_be_read_is_passed_over_with_a_warning()
    {
        FinishOne();
        var path = Path.Combine(bench.Store, "latest", "study.json");
        File.Delete(path);
        Directory.CreateDirectory(path);

        Assert.Equal([$"{path} cannot be read and is ignored: no result depends on it. It will be written again."],
            bench.Run(Study).Notices);
        Assert.Empty(bench.Run(Study).Notices);
    }

    [Fact]
    public void A_folder_with_a_person_s_files_in_an_object_s_place_keeps_them()
    {
        bench.Run(Instances.Chain("aaa"));
        File.Delete(bench.ObjectOf("aaa"));
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(bench.ObjectOf("aaa")).FullName, "mine"), "1");

        Assert.Equal(["write/first"], bench.Run(Instances.Chain("aaa")).Ran);
        Assert.Equal("1", File.ReadAllText(Path.Combine(bench.Store, "damaged", Digest.OfText("aaa").Hex, "mine")));
    }

    [Fact]
    public void Foreign_names_among_the_records_stop_neither_a_run_nor_a_collection()
    {
        FinishOne();
        File.WriteAllText(Path.Combine(bench.Store, "actions", "a.json"), "{}");
        Directory.CreateDirectory(Path.Combine(bench.Store, "actions", "b.json"));

        Assert.Empty(bench.Run(Study).Ran);
        Hormesis.Engine.Collection.StoreCollector.Collect(bench.Artifacts,
            new() { KeepDays = 0, MaxBytes = null, DryRun = false });
        Assert.Empty(StudyVerifier.Verify(bench.Artifacts, "study"));
    }

    private void FinishOne()
    {
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Raw).FullName, "scan"), "scan");
        File.SetLastWriteTimeUtc(Path.Combine(Raw, "scan"), DateTime.UnixEpoch);
        bench.Run(Study);
        bench.TakenFrom("mem://lab");
    }

    private void Check(string file, DamageKind kind, ushort random)
    {
        var sound = bench.Read("manifest.json");
        Befall(Path.Combine(bench.Artifacts, file), kind, random);

        var message = Try(() => bench.Run(Study));

        Assert.True(message is null
            || (message.Contains(Path.GetFileName(file), StringComparison.Ordinal)
            && !message.Contains("   at ", StringComparison.Ordinal)), $"{kind} {file}: {message}");
        if (message is not null)
            return;

        Assert.Equal(sound, bench.Read("manifest.json"));
        Assert.True(StudyVerifier.Verify(bench.Artifacts, "study")
            .Where(finding => !finding.Path.EndsWith(".kept", StringComparison.Ordinal)).ToArray() is [],
            $"{kind} {file}");
    }

    private static string? Try(Action run)
    {
        try
        {
            run();
            return null;
        }
        catch (Exception error) when (error is HormesisException or IOException or UnauthorizedAccessException)
        {
            return error.Message; // As the host shows it.
        }
    }

    private void Befall(string path, DamageKind kind, ushort random)
    {
        var content = File.ReadAllBytes(path);
        var date = File.GetLastWriteTimeUtc(path);
        if (kind is DamageKind.Flipped or DamageKind.Truncated or DamageKind.Emptied)
        {
            if (kind == DamageKind.Flipped && content.Length > 0)
                content[random % content.Length] ^= (byte)(1 << (random % 8));
            DurableFile.SetMode(path, 0b110_000_000);
            File.WriteAllBytes(path,
                kind switch { DamageKind.Flipped => content, DamageKind.Truncated => content[..(content.Length / 2)],
                _ => [] });
            File.SetLastWriteTimeUtc(path, date);
            return;
        }

        File.Delete(path);
        if (kind == DamageKind.Folder)
            Directory.CreateDirectory(path);
        else if (kind == DamageKind.Pipe)
            Process.Start("mkfifo", [path]).WaitForExit();
        else if (kind is DamageKind.Link or DamageKind.DanglingLink)
            File.CreateSymbolicLink(path, kind == DamageKind.Link ? bench.ObjectOf("aaa[raw/scan: scan]") : "/nowhere");
        else if (kind == DamageKind.AnothersContent)
            File.WriteAllText(path, "aac[raw/scan: scan]");
    }
}
