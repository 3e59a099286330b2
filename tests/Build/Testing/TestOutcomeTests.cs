using Hormesis.Build.Testing;

namespace Hormesis.Build.Tests.Testing;

public sealed class TestOutcomeTests
{
    [Fact]
    public void The_last_line_names_passed_and_failed() =>
        Assert.Equal("1234 passed, 0 failed", new TestOutcome(1234, 0, 0).ToString());

    [Fact]
    public void Skipped_tests_are_named_where_there_are_any() =>
        Assert.Equal("1 passed, 2 failed, 3 skipped", new TestOutcome(1, 2, 3).ToString());

    [Fact]
    public void Outcomes_add_up() =>
        Assert.Equal(new(11, 22, 33), new TestOutcome(1, 2, 3) + new TestOutcome(10, 20, 30));
}
