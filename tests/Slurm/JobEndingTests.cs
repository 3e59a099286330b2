using Hormesis.Engine.Workers;

namespace Hormesis.Slurm.Tests;

/// <summary>What is made of all that is known when a job has ended.</summary>
public sealed class JobEndingTests
{
    private static readonly WorkerMessage Done = new WorkerMessage.Done(new(1, null, "m"));

    public static TheoryData<object?, int?, object?, object> Endings => new()
    {
        { SlurmState.Completed, 0, Done, JobFate.Done },
        { SlurmState.Running, 0, Done, JobFate.Done }, // The queue tells of it later.
        { null, 0, Done, JobFate.Done }, // It ended long ago, while no host was there.
        { SlurmState.Failed, 1, new WorkerMessage.Failed(FailureKind.User, "x"), JobFate.Failed },
        { SlurmState.OutOfTime, null, new WorkerMessage.Failed(FailureKind.Bug, "x"), JobFate.Failed },
        { SlurmState.Failed, 1, new WorkerMessage.Failed(FailureKind.Memory, "x"), JobFate.OutOfMemory },
        { SlurmState.Failed, 139, null, JobFate.Failed },
        { SlurmState.Failed, 127, null, JobFate.NotStarted },
        { SlurmState.Failed, null, null, JobFate.NotStarted },
        { SlurmState.Completed, null, null, JobFate.NotStarted },
        { SlurmState.NodeLost, null, Done, JobFate.NodeLost }, // Done, but whether its end was good nobody saw.
        { SlurmState.OutOfTime, 3, null, JobFate.OutOfTime },
        { SlurmState.Preempted, null, null, JobFate.Preempted },
        { SlurmState.Cancelled, 3, null, JobFate.Cancelled },
        { null, null, null, JobFate.Forgotten },
    };

    [Theory]
    [MemberData(nameof(Endings), DisableDiscoveryEnumeration = true)]
    public void Fates_are_told_apart(object? state, int? exitCode, object? verdict, object fate) => Assert.Equal(
        fate,
        new JobEnding(state is SlurmState known ? new(new("n", 0), "1_0", known, "", "node1") : null, exitCode,
            verdict as WorkerMessage).Fate);

    [Theory]
    [InlineData(SlurmState.Preempted, false, true)]
    [InlineData(SlurmState.NodeLost, false, true)]
    [InlineData(SlurmState.OutOfTime, false, false)]
    [InlineData(SlurmState.OutOfTime, true, true)]
    [InlineData(SlurmState.OutOfMemory, true, false)]
    [InlineData(SlurmState.Cancelled, true, false)]
    public void What_may_go_better_another_time_is_tried_again(object state, bool hasProgressed, bool isWorthIt) =>
        Assert.Equal(
        isWorthIt, new JobEnding(new(new("n", 0), "1_0", (SlurmState)state, "", ""), null, null)
            .IsWorthAnotherTry(hasProgressed));
}
