namespace Hormesis.Store.Sharing;

/// <summary>Protocol of a shared store.</summary>
public enum RemoteKind
{
    /// <summary>Bazel's HTTP caching protocol.</summary>
    Http,

    /// <summary>Amazon's S3 or a compatible service.</summary>
    S3,

    /// <summary>A folder on a disk that several machines share.</summary>
    Folder,
}
