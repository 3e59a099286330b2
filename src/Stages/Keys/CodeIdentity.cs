using System.Collections.Immutable;

namespace Hormesis.Stages.Keys;

/// <summary>Identifies the code that a stage runs.</summary>
/// <param name="Digest">Digest of all Hormesis code that the stage can reach.</param>
/// <param name="Packages">Version of each package that the stage can reach.</param>
public sealed record CodeIdentity(Digest Digest, ImmutableSortedDictionary<string, string> Packages)
{
    /// <summary>
    /// Digest of each part of the code (an assembly, a member) by name. It is not part of the key but stored beside it,
    /// so that a rerun can name what changed.
    /// </summary>
    public ImmutableSortedDictionary<string, Digest> Parts
    {
        get => LazyParts.Value;
        init => LazyParts = new(value);
    }

    private Lazy<ImmutableSortedDictionary<string, Digest>> LazyParts { get; init; } = new(Sorted.Empty<Digest>());

    /// <param name="find">Called when <see cref="Parts"/> is first read; a result that is up to date never reads
    /// it.</param>
    public CodeIdentity WithParts(Func<ImmutableSortedDictionary<string, Digest>> find) =>
        this with { LazyParts = new(find) };
}
