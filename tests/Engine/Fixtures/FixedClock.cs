namespace Hormesis.Engine.Tests.Fixtures;

/// <summary>A clock that runs ahead by a fixed time.</summary>
internal sealed class FixedClock(TimeSpan ahead) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
}
