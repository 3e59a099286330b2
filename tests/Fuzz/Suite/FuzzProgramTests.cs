using Hormesis.Fuzz.Tests.Trials;

namespace Hormesis.Fuzz.Tests.Suite;

/// <summary>The suite against a program that does not keep its promises.</summary>
public sealed class FuzzProgramTests
{
    [Theory]
    [InlineData("--trial=kils")]
    [InlineData("--trial=kills:x")]
    public async Task A_trial_that_does_not_exist_is_refused_with_the_kinds_that_do(string option)
    {
        using var output = new StringWriter();

        Assert.Equal(1, await FuzzProgram.Run(FuzzOptions.Parse([option]), output));

        Assert.Contains(
            "Kinds: damage, folder-store, hostile-server, kills, scans, slow-server, yaml.",
            $"{output}",
            StringComparison.Ordinal);
    }

    [Fact]
    public void Kinds_take_turns_and_a_name_and_an_index_give_one_trial()
    {
        var usual = TrialKinds.All.Where(kind => kind.Every == 1).ToArray();
        var turns = TrialSchedule.Of(new() { Trials = 2 * usual.Length }).ToArray();
        var one = Assert.Single(TrialSchedule.Of(FuzzOptions.Parse(["--trial=yaml:7"])));

        Assert.Equal(usual.Select(kind => (kind, 1)), turns[usual.Length..]);
        Assert.Equal(("yaml", 7), (one.Kind.Name, one.Index));
    }
}
