using System.Diagnostics;

namespace Hormesis.Slurm.Tests;

public sealed class GatheringTests
{
    private static readonly TimeSpan Span = TimeSpan.FromMilliseconds(20);

    [Fact]
    public async Task What_is_asked_together_is_answered_together_each_with_its_own()
    {
        var calls = 0;
        var doubled = new Gathering<int, int>(Span, numbers => Answer(numbers, () => calls++), CancellationToken.None);

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(doubled.Ask));

        Assert.Equal(Enumerable.Range(0, 100).Select(number => 2 * number), answers);
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task What_is_asked_later_is_answered_too()
    {
        var doubled = new Gathering<int, int>(Span, numbers => Answer(numbers, () => { }), CancellationToken.None);

        Assert.Equal(2, await doubled.Ask(1));
        Assert.Equal(4, await doubled.Ask(2));
    }

    [Fact]
    public async Task Questions_that_never_pause_are_answered_all_the_same()
    {
        using var answered = new CancellationTokenSource();
        var doubled = new Gathering<int, int>(
            Span, numbers => Answer(numbers, answered.Cancel), CancellationToken.None, untilQuiet: true);

        var asked = Task.Run(async () =>
        {
            for (var waited = Stopwatch.StartNew(); waited.Elapsed < 200 * Span && !answered.IsCancellationRequested;)
            {
                _ = doubled.Ask(1);
                await Task.Yield();
            }
        }, TestContext.Current.CancellationToken);
        await asked;

        Assert.True(answered.IsCancellationRequested);
    }

    [Fact]
    public async Task A_failure_is_told_to_all_who_asked()
    {
        var broken = new Gathering<int,
            int>(Span, _ => throw new HormesisException("no queue"), CancellationToken.None);
        Task<int>[] asked = [broken.Ask(1), broken.Ask(2)];

        foreach (var question in asked)
            Assert.Equal("no queue", (await Assert.ThrowsAsync<HormesisException>(() => question)).Message);
    }

    [Fact]
    public async Task Whoever_asks_one_that_is_closing_is_told_so()
    {
        using var closing = new CancellationTokenSource();
        var closed = new Gathering<int,
            int>(TimeSpan.FromDays(1), numbers => Answer(numbers, () => { }), closing.Token);
        var question = closed.Ask(1);

        await closing.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => question);
    }

    private static Task<IReadOnlyList<int>> Answer(IReadOnlyList<int> numbers, Action call)
    {
        call();
        return Task.FromResult<IReadOnlyList<int>>([.. numbers.Select(number => 2 * number)]);
    }
}
