namespace Hormesis.Slurm.Tests;

/// <summary>Outputs of SLURM 22.05 as they were recorded: of accounts, those of slurmdbd and MariaDB after real endings
/// of each kind.</summary>
public sealed class TableTests
{
    [Fact]
    public void The_queue_is_read_task_by_task_and_jobs_that_are_no_arrays_are_passed_over() => Assert.Equal(
        [
            new(new("hormesis-prepare-0af0006f896b", 2), "1_2", SlurmState.Completed, "None", "node26918"),
            new(new("hormesis-check-leakage-6ab68c111920", 0), "5_0", SlurmState.Running, "None", "node26919"),
            new(new("hormesis-train-unet-00cbee6ff7e5", 11), "9_11", SlurmState.Waiting, "Resources", ""),
            new(new("hormesis-train-unet-00cbee6ff7e5", 12), "9_12", SlurmState.OutOfMemory, "OutOfMemory",
                "node26918"),
            new(new("hormesis-evaluate-85fa0e4c6de1", 3), "14_3", SlurmState.Waiting,
                "Nodes required for job are DOWN, DRAINED or reserved for jobs in higher priority partitions", ""),
        ],
        SqueueTable.Parse(Recorded("squeue.txt")));

    [Fact]
    public void Accounts_are_read_task_by_task() => Assert.Equal(
        [
            new(new("hormesis-end-0", 0), "1_0", SlurmState.Completed, "", "node17201"),
            new(new("hormesis-end-0", 1), "1_1", SlurmState.Failed, "", "node17201"),
            new(new("hormesis-cancelled-0", 0), "2_0", SlurmState.Cancelled, "", "node17201"),
            new(new("hormesis-preempted-0", 0), "4_0", SlurmState.Preempted, "", "node17202"),
            new(new("hormesis-memory-0", 0), "5_0", SlurmState.OutOfMemory, "", "node17201"),
            new(new("hormesis-node-0", 0), "6_0", SlurmState.NodeLost, "", "node17201"),
            new(new("hormesis-pending-0", 0), "7_0", SlurmState.Cancelled, "", ""),
            new(new("hormesis-pending-0", 1), "7_1", SlurmState.Cancelled, "", ""),
            new(new("hormesis-pending-0", 2), "7_2", SlurmState.Cancelled, "", ""),
            new(new("hormesis-timeout-1", 0), "10_0", SlurmState.OutOfTime, "", "node17201"),
            new(new("hormesis-timeout-1", 1), "10_1", SlurmState.OutOfTime, "", "node17201"),
        ],
        SacctTable.Parse(Recorded("sacct.txt")));

    [Theory]
    [InlineData("[0-2,7]", new[] { 0, 1, 2, 7 })]
    [InlineData("[3,5-6%4]", new[] { 3, 5, 6 })]
    [InlineData("4", new[] { 4 })]
    [InlineData("[x-2]", new int[0])]
    [InlineData("", new int[0])]
    public void Tasks_that_never_started_are_told_together(string tasks, int[] indices) =>
        Assert.Equal(indices, SacctTable.Parse($"7_{tasks}|n|CANCELLED|\n").Select(job => job.Task.Index));

    [Theory]
    [InlineData("TIMEOUT", SlurmState.OutOfTime)]
    [InlineData("DEADLINE", SlurmState.OutOfTime)]
    [InlineData("PREEMPTED", SlurmState.Preempted)]
    [InlineData("NODE_FAIL", SlurmState.NodeLost)]
    [InlineData("BOOT_FAIL", SlurmState.NodeLost)]
    [InlineData("FAILED", SlurmState.Failed)]
    [InlineData("COMPLETING", SlurmState.Running)]
    [InlineData("SUSPENDED", SlurmState.Waiting)]
    [InlineData("REQUEUE_HOLD", SlurmState.Waiting)]
    [InlineData("A_STATE_OF_A_LATER_VERSION", SlurmState.Waiting)]
    public void States_are_told_apart(string name, object state) => Assert.Equal(state, SlurmStates.Parse(name));

    [Fact]
    public void A_task_reads_back_as_it_was_written() =>
        Assert.Equal(new SlurmTask("hormesis-a-1", 12), SlurmTask.Parse("hormesis-a-1/12\n"));

    [Theory]
    [InlineData("")]
    [InlineData("hormesis-a-1")]
    [InlineData("hormesis-a-1/x")]
    [InlineData("a/b/1")]
    public void Another_text_names_no_task(string text) => Assert.Null(SlurmTask.Parse(text));

    private static string Recorded(string name) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, name));
}
