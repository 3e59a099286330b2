using Hormesis.Store.Sharing;

namespace Hormesis.Engine.Sharing;

/// <summary>The shared store of a run; nothing here enters a key.</summary>
public sealed record RemoteOptions
{
    /// <summary>As <see cref="RemoteAddress.Text"/>: what messages and origins say.</summary>
    public required string Address { get; init; }

    public required RemoteMode Mode { get; init; }

    /// <summary>Its owner disposes of it after the run.</summary>
    public required IRemoteTransport Transport { get; init; }

    internal bool Reads => Mode != RemoteMode.WriteOnly;

    internal bool Writes => Mode != RemoteMode.ReadOnly;
}
