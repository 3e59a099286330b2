using System.Diagnostics.CodeAnalysis;
using Hormesis.Store.Sharing;

namespace Hormesis.Study.Experiments;

/// <summary>The shared store of all studies of a file; no key depends on it.</summary>
public sealed record RemoteConfig
{
    /// <summary>As <see cref="RemoteAddress"/> allows; a relative folder begins at the file's.</summary>
    [SuppressMessage("Design", "CA1056", Justification = "A folder's path too.")]
    public required string Url { get; init; }

    /// <summary>Null for read-only.</summary>
    public RemoteMode? Mode { get; init; }
}
