using Hormesis.Engine.Collection;
using Hormesis.Engine.Publishing;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Engine.Tests.Signing;
using Hormesis.Files;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Tests.Publishing;

/// <summary>What becomes of a signature when its results are published again, collected or removed.</summary>
public sealed class KeptSignatureTests : IDisposable
{
    private readonly SignedStudy study = new SignedStudy().Signed();

    public void Dispose() => study.Dispose();

    [Fact]
    public void A_run_that_does_nothing_keeps_it()
    {
        Assert.Empty(study.Bench.Run(Instances.Chain("a")).Notices);

        Assert.Empty(study.Check().Faults);
    }

    [Fact]
    public void A_run_that_restores_a_result_keeps_it()
    {
        File.Delete(study.Bench.Shown("write/first/out.txt"));

        Assert.Empty(study.Bench.Run(Instances.Chain("a")).Notices);

        Assert.Equal("a", study.Bench.Read("write/first/out.txt"));
        Assert.Empty(study.Check().Faults);
    }

    [Fact]
    public void Other_results_remove_it_with_a_notice()
    {
        var notices = study.Bench.Run(Instances.Chain("b")).Notices;

        Assert.Equal([$"{study.Bench.Study}: the signature was of other results and is removed. Sign the new ones: " +
            "./cake.sh --target=Sign --study=study --key=FILE"], notices);
        Assert.DoesNotContain(FolderListing.Files(study.Bench.Study),
            path => path.Contains("dsse", StringComparison.Ordinal) || path.Contains(".sig", StringComparison.Ordinal));
    }

    [Fact]
    public void A_commit_that_changes_no_result_keeps_it()
    {
        study.Bench.Commit = new(new('a', 40), HasChanges: false);
        study.Bench.Run(Instances.Chain("a"));
        study.Signed();
        study.Bench.Commit = new(new('b', 40), HasChanges: false);

        Assert.Empty(study.Bench.Run(Instances.Chain("a")).Notices);

        Assert.Empty(study.Check().Faults);
        Assert.Equal(new SourceCommit(new('a', 40), false), Manifest.CommitOf(study.Bench.Shown("manifest.json")));
    }

    [Fact]
    public void Gc_keeps_it()
    {
        StoreCollector.Collect(study.Bench.Artifacts, new() { KeepDays = 0, MaxBytes = 0, DryRun = false });

        Assert.Empty(study.Check().Faults);
    }

    [Fact]
    public void Clean_removes_it_with_the_results()
    {
        Assert.Empty(StudyFolder.Clean(study.Bench.Artifacts, "study", _ => { }, CancellationToken.None));

        Assert.False(Directory.Exists(study.Bench.Study));
    }
}
