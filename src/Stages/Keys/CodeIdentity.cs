using System.Collections.Immutable;

namespace Hormesis.Stages.Keys;

/// <summary>Which code a stage runs.</summary>
/// <param name="Digest">Of all Hormesis code that the stage can reach.</param>
/// <param name="Packages">Version of each package that it reaches.</param>
public sealed record CodeIdentity(Digest Digest, ImmutableSortedDictionary<string, string> Packages)
{
    /// <summary>
    /// Digest of each part of the code, by name (an assembly, a member): no part of the key, but kept beside it, so
    /// that a rerun can name what changed.
    /// </summary>
    public ImmutableSortedDictionary<string, Digest> Parts
    {
        get => LazyParts.Value;
        init => LazyParts = new(value);
    }

    private Lazy<ImmutableSortedDictionary<string, Digest>> LazyParts { get; init; } = new(Sorted.Empty<Digest>());

    /// <param name="find">Called when someone first asks for <see cref="Parts"/>; what is up to date needs
    /// none.</param>
    public CodeIdentity WithParts(Func<ImmutableSortedDictionary<string, Digest>> find) =>
        this with { LazyParts = new(find) };
}
