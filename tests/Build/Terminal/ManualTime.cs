namespace Hormesis.Build.Tests.Terminal;

/// <summary>A clock that goes when it is told to.</summary>
internal sealed class ManualTime : TimeProvider
{
    private TimeSpan now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => now.Ticks;

    public void Advance(double seconds) => now += TimeSpan.FromSeconds(seconds);
}
