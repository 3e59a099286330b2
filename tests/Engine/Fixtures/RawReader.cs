using Hormesis.Files;
using Hormesis.Stages;
using Hormesis.Stages.Keys;

namespace Hormesis.Engine.Tests.Fixtures;

/// <summary>A folder of raw files, and the instance that reads all of them.</summary>
internal sealed class RawReader : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public string Root => folder.Path;

    /// <summary>The instance <c>write/reader</c>, as the folder is now.</summary>
    public StageInstance Instance => Instances.Write("reader", "x") with
    {
        Inputs = Sorted.Empty<StageInput>()
            .Add("raw", new StageInput.Files(Root, Sorted.Paths(FolderListing.Files(Root)))),
    };

    /// <summary>Writes files; a file's content is the text behind '=', and the file goes if there is none.</summary>
    public StageInstance With(params string[] files)
    {
        foreach (var file in files)
        {
            if (file.Split('=') is [var path, var content])
                folder.Write(path, content);
            else
                File.Delete(folder.File(file));
        }

        return Instance;
    }

    public void Dispose() => folder.Dispose();
}
