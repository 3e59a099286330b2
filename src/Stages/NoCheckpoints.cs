namespace Hormesis.Stages;

/// <summary>For runs that start and end at one go.</summary>
public sealed class NoCheckpoints : ICheckpoints
{
    public static NoCheckpoints Instance { get; } = new();

    public string? Latest => null;

    public bool IsDue(long step) => false;

    public void Save(Action<string> write) => throw new InvalidOperationException("No checkpoint was due.");
}
