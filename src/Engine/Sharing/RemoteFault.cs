namespace Hormesis.Engine.Sharing;

/// <summary>Why a shared store did not do what it was asked.</summary>
public enum RemoteFault
{
    /// <summary>It does not answer, or with errors of its own; it may later.</summary>
    Unavailable,

    /// <summary>It answers no: no right, no such method.</summary>
    Refused,

    /// <summary>It has no space left.</summary>
    Full,

    /// <summary>It takes smaller contents only.</summary>
    TooLarge,

    /// <summary>It handed over what its name does not promise.</summary>
    Untrue,
}
