using Hormesis.Engine.Publishing;
using Hormesis.Engine.Tests.Fixtures;

namespace Hormesis.Engine.Tests.Scheduling;

public sealed class DamagedResultTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_deleted_study_is_shown_again_without_running()
    {
        bench.Run(Instances.Chain("a", "b"));
        Assert.Empty(StudyFolder.Clean(bench.Artifacts, "study", _ => { }, CancellationToken.None));
        Assert.False(Directory.Exists(bench.Study));

        Assert.Empty(bench.Run(Instances.Chain("a", "b")).Ran);
        Assert.Equal("a", bench.Read("write/first/out.txt"));
    }

    [Fact]
    public void A_missing_object_is_rebuilt()
    {
        bench.Run(Instances.Chain("a", "b"));
        File.Delete(Object("a"));

        var observer = bench.Run(Instances.Chain("a", "b"));

        Assert.Equal(["write/first"], observer.Ran);
        Assert.Equal("out.txt is missing in the store", observer.Reasons["write/first"]);
    }

    [Theory]
    [InlineData("a tail")]
    [InlineData("b")]
    public void A_result_edited_in_place_is_noticed_and_rebuilt(string edited)
    {
        bench.Run(Instances.Chain("a", "b"));
        Hormesis.Files.DurableFile.SetMode(bench.Shown("write/first/out.txt"), 0b110_000_000);
        File.WriteAllText(bench.Shown("write/first/out.txt"), edited);

        var observer = bench.Run(Instances.Chain("a", "b"));

        Assert.Equal("out.txt is damaged in the store", observer.Reasons["write/first"]);
        Assert.Equal("a", bench.Read("write/first/out.txt"));
    }

    [Fact]
    public void A_result_that_was_cut_short_is_noticed_though_its_date_is_as_it_was()
    {
        bench.Run(Instances.Chain("aaa", "b"));
        var date = File.GetLastWriteTimeUtc(Object("aaa"));
        Hormesis.Files.DurableFile.SetMode(Object("aaa"), 0b110_000_000);
        File.WriteAllText(Object("aaa"), "a");
        File.SetLastWriteTimeUtc(Object("aaa"), date);

        var observer = bench.Run(Instances.Chain("aaa", "b"));

        Assert.Equal(["write/first"], observer.Ran);
        Assert.Equal("out.txt is damaged in the store", observer.Reasons["write/first"]);
        Assert.Equal("aaa", bench.Read("write/first/out.txt"));
    }

    [Fact]
    public void A_touched_result_with_the_same_bytes_runs_nothing()
    {
        bench.Run(Instances.Chain("a", "b"));
        var date = File.GetLastWriteTimeUtc(Object("a"));
        Hormesis.Files.DurableFile.SetMode(Object("a"), 0b110_000_000);
        File.SetLastWriteTimeUtc(Object("a"), DateTime.UnixEpoch);

        Assert.Empty(bench.Run(Instances.Chain("a", "b")).Ran);
        Assert.Equal(date, File.GetLastWriteTimeUtc(Object("a")));
        Assert.True(File.GetAttributes(Object("a")).HasFlag(FileAttributes.ReadOnly));
    }

    [Fact]
    public void A_damaged_action_record_is_not_believed()
    {
        bench.Run(Instances.Chain("a", "b"));
        foreach (var record in Directory.EnumerateFiles(Path.Combine(bench.Store, "actions"), "*.json",
            SearchOption.AllDirectories))
            File.WriteAllText(record,
                File.ReadAllText(record).Replace("\"size\":1", "\"size\":2", StringComparison.Ordinal));

        Assert.Contains("write/first", bench.Run(Instances.Chain("a", "b")).Ran);
    }

    [Fact]
    public void A_record_that_was_edited_to_name_another_object_is_not_believed()
    {
        bench.Run(Instances.Chain("a", "b"));
        bench.Run(Instances.Write("other", "o"));
        foreach (var record in Records())
            File.WriteAllText(record, File.ReadAllText(record)
                .Replace(Digest.OfText("a").Hex, Digest.OfText("o").Hex, StringComparison.Ordinal));

        Assert.Contains("write/first", bench.Run(Instances.Chain("a", "b")).Ran);
        Assert.Equal("a", bench.Read("write/first/out.txt"));
    }

    [Fact]
    public void A_record_in_the_place_of_another_is_not_believed()
    {
        bench.Run(Instances.Write("first", "a"));
        var record = Assert.Single(Records());
        bench.Run(Instances.Write("other", "o"));
        File.Copy(Assert.Single(Records(), path => path != record), record, overwrite: true);

        Assert.Equal(["write/first"], bench.Run(Instances.Write("first", "a")).Ran);
        Assert.Equal("a", bench.Read("write/first/out.txt"));
    }

    [Fact]
    public void What_a_killed_worker_had_half_written_is_gone_and_is_no_checkpoint()
    {
        bench.Run(Instances.Write("first", "a"));
        var record = Assert.Single(Records());
        File.Delete(record);
        var staging = Path.Combine(bench.Store, "staging", Path.GetFileNameWithoutExtension(record));
        File.WriteAllText(
            Path.Combine(Directory.CreateDirectory(Path.Combine(staging, "outputs")).FullName, "half.txt"), "");
        Directory.CreateDirectory(Path.Combine(staging, "checkpoints", "unfinished", "content"));

        var observer = bench.Run(Instances.Write("first", "a"));

        Assert.Equal("its result is missing in the store", observer.Reasons["write/first"]);
        Assert.Equal("a", bench.Read("write/first/out.txt"));
    }

    private string[] Records() =>
        Directory.GetFiles(Path.Combine(bench.Store, "actions"), "*.json", SearchOption.AllDirectories);

    private string Object(string content)
    {
        var digest = Digest.OfText(content).Hex;
        return Path.Combine(bench.Store, "objects", digest[..2], digest);
    }
}
