using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Stages;

namespace Hormesis.Slurm.Tests;

/// <summary>A job that saves itself after its fifth step and hangs after its seventh, unless it goes on from what was
/// saved.</summary>
internal sealed class HangingJob(Bench bench, RecordingObserver observer)
{
    private const int SavedAt = 5;

    public static StageInstance Instance { get; } = Counting(hangsAt: 7);

    /// <summary>Returns its id when it has saved itself.</summary>
    public async Task<string> UntilSaved()
    {
        await Until.Holds(() => Directory.Exists(bench.Artifacts)
            && Directory.EnumerateDirectories(bench.Artifacts, "00000001", SearchOption.AllDirectories).Any());
        return await Jobs.UntilRunning(Instance.Stage);
    }

    /// <param name="story">What happened to the first job.</param>
    public void AssertWentOn(string story)
    {
        Assert.Matches(
            $"^count/c: job [0-9_]+ on node[0-9]+ {story}; it continues in another job from its checkpoint.$",
            Assert.Single(observer.Notices, notice => notice.StartsWith(Instance.Id, StringComparison.Ordinal)));
        Assert.Equal(SavedAt, observer.Progress.Last(progress => progress.Unit == "numbers").Values[0].Value);
        AssertMadeItsResult();
    }

    /// <summary>The result is that of a job that nothing happened to.</summary>
    public void AssertMadeItsResult()
    {
        using var undisturbed = new Bench();
        var contents = undisturbed.Run(Counting(hangsAt: 99)).Contents;

        Assert.Equal(contents[Instance.Id], observer.Contents[Instance.Id]);
    }

    private static StageInstance Counting(int hangsAt) =>
        Instances.Of("count", "c", new() { ["steps"] = 12, ["hangsAt"] = hangsAt });
}
