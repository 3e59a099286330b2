using System.Collections.Immutable;

namespace Hormesis.Stages;

/// <summary>What an instance reads.</summary>
public abstract record StageInput
{
    private StageInput()
    {
    }

    /// <summary>Outputs of another instance, all of them where <paramref name="Paths"/> is empty.</summary>
    public sealed record Artifacts(StageInstance Producer, ImmutableSortedSet<string> Paths) : StageInput;

    /// <summary>Raw files below a folder, by their relative path with '/'. Their content enters the key, their place
    /// does not.</summary>
    public sealed record Files(string Root, ImmutableSortedSet<string> Paths) : StageInput;

    public static StageInput From(StageInstance producer, params string[] paths) => new Artifacts(producer, [.. paths]);
}
