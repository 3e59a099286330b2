namespace Hormesis.Slurm.Tests;

public sealed class WaitingReasonsTests
{
    private readonly WaitingReasons waits = new();
    private readonly List<string> notices = [];

    [Fact]
    public void A_reason_is_told_once_however_many_jobs_have_it()
    {
        for (var index = 0; index < 1000; index++)
            Wait(index, "AssocGrpCpuLimit");
        Wait(1000, "JobHeldUser");

        Assert.Equal(
            [
                "train-unet/0: job 7_0 waits in the queue: AssocGrpCpuLimit.",
                "train-unet/1000: job 7_1000 waits in the queue: JobHeldUser.",
            ],
            notices);
    }

    [Fact]
    public void Nodes_that_come_and_go_make_no_other_reason()
    {
        Wait(0, "ReqNodeNotAvail, UnavailableNodes:node[1-3]");
        Wait(1, "ReqNodeNotAvail, UnavailableNodes:node[1-4]");

        Assert.Single(notices);
    }

    [Fact]
    public void That_other_jobs_come_first_is_not_told()
    {
        Wait(0, "Priority");
        Wait(1, "Resources");

        Assert.Empty(notices);
    }

    private void Wait(int index, string reason) => waits.Tell(
        FormattableString.Invariant($"train-unet/{index}"),
        new(new("hormesis-train-unet-1", index), FormattableString.Invariant($"7_{index}"), SlurmState.Waiting, reason,
            ""),
        notices.Add);
}
