using Hormesis.Stages;

namespace Hormesis.Commands.Tests;

/// <summary>Counts saved checkpoints; one is always due.</summary>
internal sealed class RememberedCheckpoints : ICheckpoints
{
    public string? Latest => null;

    public int Saved { get; private set; }

    public bool IsDue(long step) => true;

    public void Save(Action<string> write)
    {
        using var folder = new TemporaryFolder();
        write(folder.Path);
        Saved++;
    }
}
