using Hormesis.Fuzz.Tests.Suite;

namespace Hormesis.Fuzz.Tests;

/// <summary>A short run of the suite; `./cake.sh --target=Fuzz` runs it for as long as one asks.</summary>
public sealed class FuzzTests
{
    private const int Trials = 36;

    [Fact]
    public async Task Whatever_troubles_the_program_it_reaches_its_sums_or_says_why_not()
    {
        var output = TestContext.Current.TestOutputHelper!;

        var outcomes = await FuzzSuite.Run(
            new() { Seed = 1, Trials = Trials }, output.WriteLine, TestContext.Current.CancellationToken);

        output.WriteLine(OutcomeTable.Of(outcomes));
        Assert.All(outcomes, outcome => Assert.False(outcome.HasFailed, outcome.Report(1)));
        Assert.Equal(Trials, outcomes.Count);
    }
}
