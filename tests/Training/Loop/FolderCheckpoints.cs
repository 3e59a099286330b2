using Hormesis.Stages;

namespace Hormesis.Training.Tests.Loop;

/// <summary>Keeps a checkpoint of one step.</summary>
internal sealed class FolderCheckpoints(string folder, long dueAt) : ICheckpoints
{
    public string? Latest { get; private set; }

    public bool IsDue(long step) => step == dueAt;

    public void Save(Action<string> write)
    {
        Directory.CreateDirectory(folder);
        write(folder);
        Latest = folder;
    }
}
