using Hormesis.Engine.Scheduling;
using Hormesis.Engine.Tests.Fixtures;

namespace Hormesis.Engine.Tests.Scheduling;

public sealed class InstanceGlobTests
{
    [Theory]
    [InlineData("write", true)]
    [InlineData("wri*", true)]
    [InlineData("write/first", true)]
    [InlineData("*/first", true)]
    [InlineData("first", false)]
    [InlineData("count", false)]
    [InlineData(null, true)]
    public void A_pattern_names_a_stage_or_an_id(string? pattern, bool matches) =>
        Assert.Equal(matches, InstanceGlob.Matches(pattern, Instances.Write("first", "a")));
}
