using System.Collections.Immutable;

namespace Hormesis.Stages;

/// <summary>Files that an instance writes and that a stage reads as one <typeparamref name="T"/>.</summary>
/// <param name="producer">The instance that writes the files.</param>
/// <param name="files">Paths below the producer's outputs, with '/'.</param>
public sealed class Artifact<T>(StageInstance producer, params IEnumerable<string> files) : IProduct
{
    public StageInstance Producer { get; } = producer;

    internal ImmutableSortedSet<string> Files { get; } = [.. files];
}
