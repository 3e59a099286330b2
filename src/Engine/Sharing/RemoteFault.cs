namespace Hormesis.Engine.Sharing;

/// <summary>Causes for which a request to a shared store fails.</summary>
public enum RemoteFault
{
    /// <summary>The server does not answer, or has an internal error; a later try may succeed.</summary>
    Unavailable,

    /// <summary>The server refuses: missing permission, unsupported method.</summary>
    Refused,

    /// <summary>The server has no space left.</summary>
    Full,

    /// <summary>The server accepts only smaller contents.</summary>
    TooLarge,

    /// <summary>The content does not match its name.</summary>
    Untrue,
}
