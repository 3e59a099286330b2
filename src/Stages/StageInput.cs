using System.Collections.Immutable;

namespace Hormesis.Stages;

/// <summary>An input of an instance.</summary>
public abstract record StageInput
{
    private StageInput()
    {
    }

    /// <summary>Outputs of another instance; if <paramref name="Paths"/> is empty, all of them.</summary>
    public sealed record Artifacts(StageInstance Producer, ImmutableSortedSet<string> Paths) : StageInput;

    /// <summary>Raw files below a folder, by relative path with '/'. Their content enters the key; their location does
    /// not.</summary>
    public sealed record Files(string Root, ImmutableSortedSet<string> Paths) : StageInput;

    public static StageInput From(StageInstance producer, params string[] paths) => new Artifacts(producer, [.. paths]);
}
