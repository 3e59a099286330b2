namespace Hormesis.Files.Tests;

public sealed class AllCoresTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1000)]
    public void Every_step_runs_once(int steps)
    {
        var runs = new int[steps];

        AllCores.For(steps, number => Interlocked.Increment(ref runs[number]));

        Assert.All(runs, count => Assert.Equal(1, count));
    }

    [Fact]
    public void Of_several_failures_the_first_is_thrown_as_it_was_and_the_other_steps_run()
    {
        var runs = 0;

        var error = Assert.Throws<HormesisException>(() => AllCores.For(100, number =>
        {
            Interlocked.Increment(ref runs);
            if (number is 3 or 97)
                throw new HormesisException($"case {number}");
        }));

        Assert.Equal("case 3", error.Message);
        Assert.Equal(100, runs);
    }
}
