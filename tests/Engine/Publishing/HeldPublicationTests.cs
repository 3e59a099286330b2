using Hormesis.Engine.Publishing;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Stages.Graph;

namespace Hormesis.Engine.Tests.Publishing;

/// <summary>A process that hangs or is frozen while it changes the results of a study.</summary>
public sealed class HeldPublicationTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_run_says_which_process_it_waits_for_and_then_shows_its_results()
    {
        using var other = Other();
        var observer = new RecordingObserver { OnNotice = _ => other.Kill() };

        bench.Run(observer, Instances.Write("first", "a"));

        Assert.Equal([Notice(other)], observer.Notices);
        Assert.Equal("a", bench.Read("write/first/out.txt"));
    }

    [Fact]
    public void A_person_may_stop_a_run_that_waits_for_another()
    {
        using var other = Other();
        using var stop = new CancellationTokenSource();
        var observer = new RecordingObserver { OnNotice = _ => stop.CancelAsync() };

        Assert.ThrowsAny<OperationCanceledException>(
            () => bench.Run(StageGraph.Of([Instances.Write("first", "a")]), observer, stop.Token));

        Assert.Equal([Notice(other)], observer.Notices);
        Assert.False(Directory.Exists(bench.Study));
    }

    [Fact]
    public void A_person_may_stop_the_removal_of_results_that_waits_for_another()
    {
        bench.Run(Instances.Write("first", "a"));
        using var other = Other();
        using var stop = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(
            () => StudyFolder.Clean(bench.Artifacts, "study", _ => stop.CancelAsync(), stop.Token));

        Assert.Equal("a", bench.Read("write/first/out.txt"));
    }

    [Fact]
    public void Results_that_another_process_removes_meanwhile_are_removed()
    {
        bench.Run(Instances.Write("first", "a"));
        using var other = Other();

        Assert.Empty(StudyFolder.Clean(bench.Artifacts, "study", RemoveThere, CancellationToken.None));

        Assert.False(Directory.Exists(bench.Study));

        void RemoveThere(string notice)
        {
            Directory.Delete(bench.Study, recursive: true);
            other.Kill();
        }
    }

    private LockProcess Other()
    {
        var other = LockProcess.Start(Path.Combine(bench.Store, "locks", "publication.study"));
        Assert.True(other.Holds);
        return other;
    }

    private string Notice(LockProcess other) =>
        $"{bench.Study}: process {other.Id} on {Environment.MachineName} is changing the results there; "
        + "waiting for it.";
}
