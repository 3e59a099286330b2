namespace Hormesis.Stages;

/// <summary>
/// Checkpoints of one stage instance. A checkpoint must hold everything needed to continue to the same bits: weights,
/// optimisers, random streams, data cursor, step.
/// </summary>
public interface ICheckpoints
{
    /// <summary>Folder of the last complete checkpoint; null if there is none.</summary>
    string? Latest { get; }

    /// <summary>
    /// True if a checkpoint must be saved after this number of finished steps. The interval is a setting and not part
    /// of any key.
    /// </summary>
    bool IsDue(long step);

    /// <summary>Saves a checkpoint atomically: <paramref name="write"/> fills an empty folder, which then becomes
    /// <see cref="Latest"/>.</summary>
    void Save(Action<string> write);
}
