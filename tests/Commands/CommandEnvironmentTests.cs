namespace Hormesis.Commands.Tests;

public sealed class CommandEnvironmentTests
{
    [Theory]
    [InlineData("OMP_NUM_THREADS", "is not of the form NAME=value, with a NAME of letters, digits and _.")]
    [InlineData("=x", "is not of the form NAME=value, with a NAME of letters, digits and _.")]
    [InlineData("HOME=/root",
        "sets HOME, which this program sets for every command (PATH, HOME, TMPDIR, LANG, TZ, CUDA_VISIBLE_DEVICES).")]
    public void A_wrong_variable_is_described(string variable, string message) =>
        Assert.Equal(message, CommandEnvironment.Fault(variable));

    [Fact]
    public void A_variable_is_declared_once()
    {
        Assert.Null(CommandEnvironment.Fault("A=2", "AA=1", "B=A"));
        Assert.Equal("sets A again; programs differ in which of two values they take.",
            CommandEnvironment.Fault("A=2", "A=1"));
    }

    [Fact]
    public void A_variable_may_have_any_value() => Assert.Null(CommandEnvironment.Fault("A=b=c d"));
}
