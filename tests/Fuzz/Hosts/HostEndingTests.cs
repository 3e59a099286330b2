namespace Hormesis.Fuzz.Tests.Hosts;

/// <summary>The rules that a command must keep, on endings that break one each.</summary>
public sealed class HostEndingTests
{
    private const string Message = "An error occurred when executing task 'Gc'.\nError: manifest.json is not there.\n";

    [Theory]
    [InlineData(0, "0 run, 4 up to date, in 0.5 s.\n", "")]
    [InlineData(1, "", Message)]
    public void Success_and_one_message_are_endings_that_keep_every_rule(int exitCode, string output, string errors) =>
        Assert.Empty(Ending(exitCode, output, errors).Faults());

    [Theory]
    [InlineData(134, "", "", "Died by signal 6")]
    [InlineData(1, "", "", "Ends with 0 messages instead of one")]
    [InlineData(1, "", $"{Message}{Message}", "Ends with 2 messages instead of one")]
    [InlineData(1, "", $"{Message}   at Hormesis.Store.ObjectStore.Read()\n", "Shows its insides")]
    [InlineData(1, "", "Error: NullReferenceException: x\nThis is a bug.\n", "Shows its insides")]
    [InlineData(0, "scan \u001b[2J: done\n", "", "Prints control characters")]
    public void Anything_else_is_a_broken_promise(int exitCode, string output, string errors, string fault) =>
        Assert.StartsWith(fault, Assert.Single(Ending(exitCode, output, errors).Faults()), StringComparison.Ordinal);

    [Fact]
    public void A_command_that_hangs_is_a_broken_promise()
    {
        var ending = Ending(137, "", "") with { Hangs = true };

        Assert.StartsWith("Did not end within", Assert.Single(ending.Faults()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_that_the_trial_killed_may_end_with_any_exit_code() =>
        Assert.Empty((Ending(137, "", "") with { WasSignalled = true }).Faults());

    private static HostEnding Ending(int exitCode, string output, string errors) =>
        new("--target=Verify", exitCode, output, errors, 0, TimeSpan.FromSeconds(1), WasSignalled: false, Hangs: false);
}
