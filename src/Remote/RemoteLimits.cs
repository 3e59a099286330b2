namespace Hormesis.Remote;

/// <summary>How patient a transport is.</summary>
public sealed record RemoteLimits
{
    private const int LongestSeconds = 3_000_000; // 34 days; timers take no more than 49

    /// <summary>Tries of one request after the first. Default 3.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>Before the first repetition; doubles with each, with jitter. Default 200 ms.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Longest pause between two tries. Default 10 s.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>In which an answer must begin, and each further <see cref="Progress"/> of a body must come. Default 30
    /// s.</summary>
    public TimeSpan NoProgress { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes of a body that count as progress. Default 64 KiB.</summary>
    public int Progress { get; init; } = 1 << 16;

    /// <summary>Bytes in a second that a content must come or go with, on the whole. Default 8 KiB.</summary>
    public int Rate { get; init; } = 1 << 13;

    /// <summary>
    /// Bytes of a content that go to S3 in one request; a larger one goes in parts of this size, and what failed is
    /// sent again alone. Amazon takes 5 MiB to 5 GiB. Default 64 MiB.
    /// </summary>
    public int Part { get; init; } = 1 << 26;

    /// <summary>How often the transfer of one content may be cut off and resumed. Default 20.</summary>
    public int Interruptions { get; init; } = 20;

    /// <summary>For which a server that failed twice in all its tries is left alone. Default 30 s.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>In which a content must have come or gone as a whole: its bytes by <see cref="Rate"/>, and twice
    /// <see cref="NoProgress"/>.</summary>
    /// <param name="size">Bytes.</param>
    public TimeSpan Whole(long size) =>
        (2 * NoProgress) + TimeSpan.FromSeconds(Math.Min(Math.Max(0, size) / Rate, LongestSeconds));
}
