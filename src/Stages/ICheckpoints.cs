namespace Hormesis.Stages;

/// <summary>
/// Checkpoints of one stage instance. What is saved must be enough to continue to the same bits: weights, optimisers,
/// random streams, data cursor, step.
/// </summary>
public interface ICheckpoints
{
    /// <summary>Folder of the last whole checkpoint; null where there is none.</summary>
    string? Latest { get; }

    /// <summary>Whether to save after so many finished steps. The spacing is a setting and no part of any
    /// key.</summary>
    bool IsDue(long step);

    /// <summary>Saves all or nothing: <paramref name="write"/> fills an empty folder, which then becomes the
    /// latest.</summary>
    void Save(Action<string> write);
}
