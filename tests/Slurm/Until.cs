namespace Hormesis.Slurm.Tests;

/// <summary>Waits for what a cluster does in its own time; the test's own end bounds it.</summary>
internal static class Until
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    public static Task Holds(Func<bool> condition) => Holds(() => Task.FromResult(condition()));

    public static async Task Holds(Func<Task<bool>> condition)
    {
        while (!await condition())
            await Task.Delay(Interval, TestContext.Current.CancellationToken);
    }
}
