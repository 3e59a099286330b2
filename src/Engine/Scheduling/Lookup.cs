using System.Collections.Immutable;
using Hormesis.Stages.Keys;
using Hormesis.Store;

namespace Hormesis.Engine.Scheduling;

/// <summary>What the store knows of an instance whose inputs are known.</summary>
internal sealed record Lookup
{
    public required ActionKey Key { get; init; }

    public required CodeIdentity Code { get; init; }

    /// <summary>Files of each input that is another instance's.</summary>
    public required ImmutableSortedDictionary<string, ImmutableSortedDictionary<string,
        StoredFile>> Artifacts { get; init; }

    /// <summary>Digest of each input's listing.</summary>
    public required ImmutableSortedDictionary<string, Digest> Inputs { get; init; }

    /// <summary>Null where it has to run.</summary>
    public required ActionRecord? Record { get; init; }

    /// <summary>What is wrong with the result that should be there; null where there is none or it is sound.</summary>
    public required string? Damage { get; init; }

    /// <summary>Whether a result that somebody made without a check of its inputs may have been made from damaged
    /// ones.</summary>
    public required bool IsSuspect { get; init; }
}
