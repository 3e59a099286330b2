namespace Hormesis.Servers;

/// <summary>What becomes of one answer on its way.</summary>
internal sealed record Fault
{
    public static Fault None { get; } = new();

    /// <summary>Answers so itself, without asking the server.</summary>
    public int? Status { get; init; }

    /// <summary>With which it answers so itself.</summary>
    public string Text { get; init; } = "";

    /// <summary>Cuts the connection after so many bytes of the body.</summary>
    public int? CutAfter { get; init; }

    /// <summary>Stops after so many bytes of the body, and stays connected.</summary>
    public int? StallAfter { get; init; }

    /// <summary>Waits so long before each piece of the body.</summary>
    public TimeSpan Pause { get; init; }

    /// <summary>What the body becomes; its length is told as it then is.</summary>
    public Func<byte[], byte[]> Body { get; init; } = body => body;

    /// <summary>Answers HEAD without a length, as bazel-remote does.</summary>
    public bool WithoutLength { get; init; }

    /// <summary>Keeps from the server that a part only is wanted.</summary>
    public bool WithoutRanges { get; init; }
}
