namespace Hormesis.Store.Sharing;

/// <summary>Directions in which results move between the local and a shared store.</summary>
public enum RemoteMode
{
    /// <summary>Fetches results and uploads none; the default, for example for reviewers.</summary>
    ReadOnly,

    /// <summary>Uploads results and fetches none.</summary>
    WriteOnly,

    ReadWrite,
}
