namespace Hormesis.Store.Sharing;

/// <summary>What one place, a command line or a file of studies, says of the shared store.</summary>
/// <param name="Address">Null where it says nothing, or that there is none.</param>
/// <param name="Mode">Null where it says nothing.</param>
/// <param name="IsOff">Whether it says that there is none.</param>
public sealed record RemoteChoice(RemoteAddress? Address, RemoteMode? Mode, bool IsOff = false)
{
    /// <summary>The address that says that there is no shared store.</summary>
    public const string Off = "none";

    /// <summary>This, and where it says nothing what another place says.</summary>
    public RemoteChoice Over(RemoteChoice? other) =>
        IsOff ? this : new(Address ?? other?.Address, Mode ?? other?.Mode);
}
