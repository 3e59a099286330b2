namespace Hormesis.Slurm.Tests;

/// <summary>What a person reads of a job that failed for good: docs/slurm.md has a row for each.</summary>
[Collection(ClusterCollection.Name)]
public sealed class FailedJobTests(FailedJobs jobs) : IClassFixture<FailedJobs>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await jobs.End();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void A_stage_s_failure_is_told_word_for_word_with_the_end_of_its_log()
    {
        var message = jobs.MessageOf("fail/f");

        Assert.StartsWith("fail/f: the scan a.nii is truncated\n  Its log: ", message, StringComparison.Ordinal);
        Assert.Matches(@"worker\.log \(job [0-9_]+ on node[0-9]+ ended\)\n", message);
        Assert.Contains("\n    Hormesis.HormesisException: the scan a.nii is truncated", message,
            StringComparison.Ordinal);
        Assert.Equal(0, jobs.RetriesOf("fail/f"));
    }

    [Fact]
    public void A_crash_is_explained_by_its_signal_and_not_tried_again()
    {
        Assert.StartsWith("crash/c: the worker crashed in native code, SIGSEGV (an invalid address).",
            jobs.MessageOf("crash/c"), StringComparison.Ordinal);
        Assert.Equal(0, jobs.RetriesOf("crash/c"));
    }

    [Fact]
    public void A_job_out_of_memory_is_not_tried_again_and_the_setting_is_named()
    {
        Assert.SkipUnless(SlurmCluster.LimitsMemory,
            "This machine has no memory controller of cgroup v1, by which this SLURM limits memory.");

        Assert.All(["hog/native", "hog/managed"], id =>
        {
            Assert.Matches(
                $@"^{id}: job [0-9_]+ on node[0-9]+ needed more memory than it had requested\. Raise `memoryMb`",
                jobs.MessageOf(id));
            Assert.Equal(0, jobs.RetriesOf(id));
        });
        Assert.Contains("oom-kill event", jobs.MessageOf("hog/native"), StringComparison.Ordinal);
        Assert.Contains("OutOfMemoryException", jobs.MessageOf("hog/managed"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_job_over_its_time_that_saved_nothing_is_not_tried_again_and_the_setting_is_named()
    {
        Assert.Matches(
            @"^deaf/d: job [0-9_]+ on node[0-9]+ reached its time limit\. It saved no new checkpoint: raise `minutes`",
            jobs.MessageOf("deaf/d"));
        Assert.Contains("DUE TO TIME LIMIT", jobs.MessageOf("deaf/d"), StringComparison.Ordinal);
        Assert.Equal(0, jobs.RetriesOf("deaf/d"));
    }

    [Fact]
    public void A_job_over_its_time_that_saved_itself_goes_on_in_another() =>
        jobs.Hanging!.AssertWentOn("reached its time limit");

    [Fact]
    public void A_job_that_somebody_cancelled_is_not_tried_again()
    {
        Assert.Matches(@"^hang/h: job [0-9_]+ on node[0-9]+ was cancelled\. Repeat the command to submit it again",
            jobs.MessageOf("hang/h"));
        Assert.Equal(0, jobs.RetriesOf("hang/h"));
    }

    [Fact]
    public void A_job_that_SLURM_refuses_is_told_with_its_reason_and_what_was_asked_for()
    {
        Assert.StartsWith("write/refused: SLURM refuses the job: ", jobs.MessageOf("write/refused"),
            StringComparison.Ordinal);
        Assert.Contains("invalid partition specified: nowhere", jobs.MessageOf("write/refused"),
            StringComparison.Ordinal);
        Assert.Contains("--partition=nowhere. Its resources are set under `slurm` in experiments.yaml",
            jobs.MessageOf("write/refused"), StringComparison.Ordinal);
    }
}
