
namespace Hormesis.EndToEnd.Tests.Scans;

/// <summary>The study of sound scans, made once; what it leaves is what a later failure must not harm.</summary>
public sealed class TinyStudy : IAsyncLifetime
{
    private readonly TinyScans scans = new();

    internal StudyFolder Folder { get; } = new(TinyScans.Study);

    internal CakeResult First { get; private set; } = new(-1, "", "");

    public async ValueTask InitializeAsync() => First = (await Folder.Paper(scans.Arguments)).Succeeded();

    public ValueTask DisposeAsync()
    {
        Folder.Dispose();
        scans.Dispose();
        return ValueTask.CompletedTask;
    }
}
