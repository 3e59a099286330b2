namespace Hormesis.Stages;

/// <summary>Checkpoints for runs that are never interrupted.</summary>
public sealed class NoCheckpoints : ICheckpoints
{
    public static NoCheckpoints Instance { get; } = new();

    public string? Latest => null;

    public bool IsDue(long step) => false;

    public void Save(Action<string> write) => throw new InvalidOperationException("This run saves no checkpoints.");
}
