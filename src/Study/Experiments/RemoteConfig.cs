using System.Diagnostics.CodeAnalysis;
using Hormesis.Store.Sharing;

namespace Hormesis.Study.Experiments;

/// <summary>The shared store of all studies of a file; it is in no key.</summary>
public sealed record RemoteConfig
{
    /// <summary>
    /// Address of the store, see <see cref="RemoteAddress"/>; a relative folder starts at the folder of the file.
    /// </summary>
    [SuppressMessage("Design", "CA1056", Justification = "A folder's path too.")]
    public required string Url { get; init; }

    /// <summary>Whether results are taken, sent, or both; read-only if absent.</summary>
    public RemoteMode? Mode { get; init; }
}
