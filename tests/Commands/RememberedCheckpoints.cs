using Hormesis.Stages;

namespace Hormesis.Commands.Tests;

/// <summary>Counts saved checkpoints and keeps the last one; one is always due.</summary>
/// <param name="folder">An empty folder.</param>
internal sealed class RememberedCheckpoints(string folder) : ICheckpoints
{
    public string? Latest => Saved > 0 ? folder : null;

    public int Saved { get; private set; }

    public bool IsDue(long step) => true;

    public void Save(Action<string> write)
    {
        write(folder);
        Saved++;
    }
}
