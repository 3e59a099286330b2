using Hormesis.Engine.Workers;
using Hormesis.Files;
using Hormesis.Engine.Tests.Fixtures;

namespace Hormesis.Engine.Tests.Workers;

public sealed class FolderCheckpointsTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void The_latest_replaces_the_one_before()
    {
        Save("1");
        var latest = Save("2").Latest!;

        Assert.Equal("2", File.ReadAllText(Path.Combine(latest, "state")));
        Assert.Single(Directory.EnumerateDirectories(bench.Artifacts));
    }

    [Fact]
    public void A_save_that_fails_leaves_the_one_before()
    {
        var checkpoints = Save("1");

        Assert.Throws<HormesisException>(() => checkpoints.Save(_ => throw new HormesisException("no")));

        Assert.Equal("1", File.ReadAllText(Path.Combine(Open().Latest!, "state")));
    }

    [Fact]
    public void Every_file_of_a_checkpoint_is_on_the_disk()
    {
        using var other = new Bench();
        PageCache.Require(other.Artifacts);

        var checkpoint = Path.GetDirectoryName(Save(new('a', 100_000)).Latest!)!;

        Assert.Equal(["SHA256SUMS", "content/state"], FolderListing.Files(checkpoint));
        Assert.All(FolderListing.Files(checkpoint),
            file => Assert.Equal(0ul, PageCache.UnwrittenPages(Path.Combine(checkpoint, file))));
    }

    [Fact]
    public void A_damaged_checkpoint_is_not_used()
    {
        File.WriteAllText(Path.Combine(Save("1").Latest!, "state"), "x");

        Assert.Null(Open().Latest);
    }

    [Fact]
    public void A_checkpoint_that_cannot_be_read_is_not_used_and_the_next_one_takes_its_place()
    {
        var state = Path.Combine(Save("1").Latest!, "state");
        DurableFile.SetMode(state, 0);
        FolderCheckpoints checkpoints;
        using (new UnprivilegedThread())
            checkpoints = Open();

        Assert.Null(checkpoints.Latest);
        checkpoints.Save(folder => File.WriteAllText(Path.Combine(folder, "state"), "2"));
        Assert.Equal("2", File.ReadAllText(Path.Combine(Open().Latest!, "state")));
        Assert.Single(Directory.EnumerateDirectories(bench.Artifacts));
    }

    [Fact]
    public void The_spacing_counts_steps()
    {
        var checkpoints = new FolderCheckpoints(bench.Artifacts, new() { Seconds = null, Steps = 3 });

        Assert.Equal([3, 6], Enumerable.Range(0, 8).Where(step => checkpoints.IsDue(step)));
    }

    [Fact]
    public void A_checkpoint_is_on_the_disk_before_it_has_its_name_and_has_its_name_before_the_last_one_goes()
    {
        var checkpoints = Save("1");
        var steps = new List<string>();
        DurableFile.BeforeStep.Value = step => steps.Add(
            $"{step.Replace($"{bench.Artifacts}/", "", StringComparison.Ordinal)} of " +
                $"{string.Join(", ", Directory.EnumerateDirectories(bench.Artifacts).Select(Path.GetFileName).Order(StringComparer.Ordinal))}");
        checkpoints.Save(folder =>
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "below")).FullName, "state"),
            "2"));
        DurableFile.BeforeStep.Value = null;

        Assert.Equal(
            [
                "flush unfinished/content/below/state of 00000001, unfinished",
                "flush unfinished/content/below of 00000001, unfinished",
                "flush unfinished/content of 00000001, unfinished",
                "write unfinished/SHA256SUMS of 00000001, unfinished",
                "rename unfinished/SHA256SUMS of 00000001, unfinished",
                "flush unfinished of 00000001, unfinished",
                $"flush {bench.Artifacts} of 00000001, 00000002",
            ],
            steps);
    }

    private FolderCheckpoints Open() => new(bench.Artifacts, new());

    private FolderCheckpoints Save(string state)
    {
        var checkpoints = Open();
        checkpoints.Save(folder => File.WriteAllText(Path.Combine(folder, "state"), state));
        return checkpoints;
    }
}
