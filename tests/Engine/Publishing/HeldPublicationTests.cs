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

    /// <summary>Not yet listed files of a first publication are no files of a person.</summary>
    [Fact]
    public void A_run_starts_while_another_builds_the_first_results_of_the_study()
    {
        using var other = Other();
        var half = Directory.CreateDirectory(Path.Combine(bench.Artifacts, ".study.new")).FullName;
        File.WriteAllText(Path.Combine(half, "half built"), "");
        var observer = new RecordingObserver { OnStart = _ => EndOther() };

        bench.Run(observer, Instances.Write("first", "a"));

        Assert.Equal("a", bench.Read("write/first/out.txt"));

        void EndOther()
        {
            Directory.Delete(half, recursive: true);
            other.Kill();
        }
    }

    [Fact]
    public void Files_of_a_person_in_the_place_of_new_results_are_refused_when_no_other_run_shows_any()
    {
        bench.Run(Instances.Write("first", "a"));
        Directory.Move(bench.Study, Path.Combine(bench.Artifacts, ".study.new"));
        File.WriteAllText(Path.Combine(bench.Artifacts, ".study.new", "notes"), "");

        Assert.Contains(".study.new holds notes, which is not a result.",
            Assert.Throws<HormesisException>(() => bench.Run(Instances.Write("first", "b"))).Message,
            StringComparison.Ordinal);
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
