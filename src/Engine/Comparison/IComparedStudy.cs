using System.Collections.Immutable;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Comparison;

/// <summary>One of two studies that are compared. Nothing is written to it.</summary>
internal interface IComparedStudy : IDisposable
{
    /// <summary>Place, content, and what of it was read; one line.</summary>
    string Description { get; }

    /// <summary>Instances by id.</summary>
    ImmutableSortedDictionary<string, ComparedInstance> Instances { get; }

    /// <summary>Returns the parts of a version of the code; empty if they are unknown.</summary>
    ImmutableSortedDictionary<string, Digest> Code(Digest code);

    /// <summary>Returns the files of an input of raw files; null if they are unknown.</summary>
    /// <param name="input">Digest of the input's listing.</param>
    ImmutableSortedDictionary<string, Digest>? Listing(Digest input);

    /// <summary>Returns the processor that made a result; null if it is not known.</summary>
    Task<string?> Machine(PublishedInstance instance, CancellationToken cancellation);

    /// <summary>Returns the path of a file with this content; null if it cannot be read.</summary>
    Task<string?> Content(ComparedFile file, CancellationToken cancellation);
}
