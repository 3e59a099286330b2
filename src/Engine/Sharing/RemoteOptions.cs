using Hormesis.Store.Sharing;

namespace Hormesis.Engine.Sharing;

/// <summary>The shared store of a run; not part of any key.</summary>
public sealed record RemoteOptions
{
    /// <summary>Value of <see cref="RemoteAddress.Text"/>, for messages and origins.</summary>
    public required string Address { get; init; }

    public required RemoteMode Mode { get; init; }

    /// <summary>Transport of the store; its owner disposes it after the run.</summary>
    public required IRemoteTransport Transport { get; init; }

    internal bool Reads => Mode != RemoteMode.WriteOnly;

    internal bool Writes => Mode != RemoteMode.ReadOnly;
}
