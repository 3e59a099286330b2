using Hormesis.Engine.Sharing;
using Hormesis.Store.Sharing;

namespace Hormesis.Engine.Comparison;

/// <summary>The two studies to compare.</summary>
public sealed record ComparisonOptions
{
    public required string ArtifactsFolder { get; init; }

    public required string Study { get; init; }

    /// <summary>
    /// The other study: the name of a study in <see cref="ArtifactsFolder"/>, another artifacts folder, a study's
    /// folder, a manifest, a list of digests, or the address of a shared store. A plain name is a path only if there is
    /// no study of this name.
    /// </summary>
    public required string With { get; init; }

    /// <summary>SHA-256 of a manifest in a shared store, or its label; null for the last push.</summary>
    public string? Manifest { get; init; }

    /// <summary>Creates the transport to a shared store, without contacting it.</summary>
    public required Func<RemoteAddress, IRemoteTransport> OpenRemote { get; init; }
}
