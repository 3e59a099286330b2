using System.Collections.Immutable;
using Hormesis.Stages.Keys;
using Hormesis.Store;

namespace Hormesis.Engine.Lookups;

/// <summary>Result of looking up an instance whose inputs are known.</summary>
internal sealed record Lookup
{
    public required ActionKey Key { get; init; }

    public required CodeIdentity Code { get; init; }

    /// <summary>Files of each input that comes from another instance.</summary>
    public required ImmutableSortedDictionary<string, ImmutableSortedDictionary<string,
        StoredFile>> Artifacts { get; init; }

    /// <summary>Digest of each input's listing.</summary>
    public required ImmutableSortedDictionary<string, Digest> Inputs { get; init; }

    /// <summary>Digest of each file of each input of raw files; empty if there is a result, because only a run and its
    /// reason need them.</summary>
    public required ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, Digest>> Raw { get; init; }

    /// <summary>The result; null if the instance has to run.</summary>
    public required ActionRecord? Record { get; init; }

    /// <summary>Description of the fault of the stored result; null if there is no result or it is sound.</summary>
    public required string? Damage { get; init; }

    /// <summary>
    /// True if a result may have been made from damaged inputs, because its maker did not check them.
    /// </summary>
    public required bool IsSuspect { get; init; }
}
