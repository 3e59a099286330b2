namespace Hormesis.Store.Sharing;

/// <summary>Which way results go between the local and a shared store.</summary>
public enum RemoteMode
{
    /// <summary>Takes results and gives none: reviewers, and the default.</summary>
    ReadOnly,

    /// <summary>Gives results and takes none.</summary>
    WriteOnly,

    ReadWrite,
}
