using Hormesis.Stages;

namespace Hormesis.Training.Tests.Santa;

/// <summary>Keeps one checkpoint, saved after the steps named.</summary>
internal sealed class FolderCheckpoints(string root, params long[] steps) : ICheckpoints
{
    public string? Latest { get; private set; }

    public bool IsDue(long step) => steps.Contains(step);

    public void Save(Action<string> write)
    {
        var folder = Directory.CreateDirectory(root).FullName;
        write(folder);
        Latest = folder;
    }
}
