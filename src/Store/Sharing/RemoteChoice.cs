namespace Hormesis.Store.Sharing;

/// <summary>Setting of the shared store from one place: a command line or a file of studies.</summary>
/// <param name="Address">
/// Address of the shared store; null if the place does not set it, or switches the shared store off.
/// </param>
/// <param name="Mode">Direction of the transfers; null if the place does not set it.</param>
/// <param name="IsOff">True if the place switches the shared store off.</param>
public sealed record RemoteChoice(RemoteAddress? Address, RemoteMode? Mode, bool IsOff = false)
{
    /// <summary>Address that switches the shared store off.</summary>
    public const string Off = "none";

    /// <summary>Returns these settings, completed by those of another place.</summary>
    public RemoteChoice Over(RemoteChoice? other) =>
        IsOff ? this : new(Address ?? other?.Address, Mode ?? other?.Mode);
}
