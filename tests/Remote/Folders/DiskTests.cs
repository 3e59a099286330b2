using Hormesis.Remote.Folders;

namespace Hormesis.Remote.Tests.Folders;

public sealed class DiskTests
{
    [Fact]
    public async Task Whoever_asks_a_disk_that_does_not_answer_can_go_on()
    {
        using var disk = new Disk();
        using var answer = new ManualResetEventSlim();
        using var patience = new CancellationTokenSource();

        var asked = disk.Ask(() => answer.Wait(Timeout.Infinite, CancellationToken.None), patience.Token);
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        Assert.Equal(7, await disk.Ask(() => 7, TestContext.Current.CancellationToken));
        answer.Set();
    }
}
