namespace Hormesis.Remote;

/// <summary>Time limits and retries of a transport.</summary>
public sealed record RemoteLimits
{
    private const int LongestSeconds = 3_000_000; // 34 days; timers take no more than 49

    /// <summary>Number of retries of one request. Default 3.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>Pause before the first retry; doubles with each retry, with jitter. Default 200 ms.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Longest pause between two tries. Default 10 s.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Time within which an answer must begin, and within which each further <see cref="Progress"/> bytes of a
    /// body must arrive. Default 30 s.</summary>
    public TimeSpan NoProgress { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Number of bytes of a body that count as progress. Default 64 KiB.</summary>
    public int Progress { get; init; } = 1 << 16;

    /// <summary>Smallest average transfer rate of a content, in bytes per second. Default 8 KiB.</summary>
    public int Rate { get; init; } = 1 << 13;

    /// <summary>
    /// Bytes of a content that are sent to S3 in one request. A larger content is sent in parts of this size, and a
    /// failed part alone is sent again. Amazon accepts 5 MiB to 5 GiB. Default 64 MiB.
    /// </summary>
    public int Part { get; init; } = 1 << 26;

    /// <summary>Number of times that the transfer of one content may be interrupted and resumed. Default 20.</summary>
    public int Interruptions { get; init; } = 20;

    /// <summary>Time during which no request is sent to a server after two requests failed in all their tries. Default
    /// 30 s.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time limit of a whole transfer: its bytes at <see cref="Rate"/>, plus twice
    /// <see cref="NoProgress"/>.</summary>
    /// <param name="size">In bytes.</param>
    public TimeSpan Whole(long size) =>
        (2 * NoProgress) + TimeSpan.FromSeconds(Math.Min(Math.Max(0, size) / Rate, LongestSeconds));
}
