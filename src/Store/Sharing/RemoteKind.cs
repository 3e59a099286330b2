namespace Hormesis.Store.Sharing;

/// <summary>What a shared store is spoken to by.</summary>
public enum RemoteKind
{
    /// <summary>Bazel's HTTP caching protocol.</summary>
    Http,

    /// <summary>Amazon's S3 or what speaks as it does.</summary>
    S3,

    /// <summary>A folder on a disk that several machines share.</summary>
    Folder,
}
