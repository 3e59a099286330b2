using Hormesis.Engine.Sharing;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Servers;
using Hormesis.Store.Sharing;

namespace Hormesis.Engine.Tests.Sharing;

/// <summary>Pulls onto a disk that holds the study, but not a part of it twice.</summary>
public sealed class SmallDiskPullTests : IDisposable
{
    private const int Bytes = 700_000;
    private const int BrokenOffAt = 500_000;

    private readonly MemoryTransport server = new();
    private readonly TemporaryFolder folder = new();
    private readonly RawReader raw = new();
    private readonly Bench author = new();

    private string Artifacts => Path.Combine(folder.Path, "artifacts");

    private RemoteOptions Remote => SharedStoreTests.Of(server, RemoteMode.ReadWrite);

    public void Dispose()
    {
        author.Dispose();
        raw.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task What_came_before_needs_no_space_again()
    {
        using var disk = new SmallDisk(Artifacts, "1m");
        author.Run(raw.With($"scan={new string('1', Bytes)}")); // The result holds the scan.
        await StudyPush.Run(author.Artifacts, "study", Remote, null, _ => { }, TestContext.Current.CancellationToken);
        server.BreakOff = (_, given) =>
        {
            if (given >= BrokenOffAt)
                throw new RemoteException(RemoteFault.Unavailable, "cuts its answers off");
        };
        await Assert.ThrowsAsync<HormesisException>(Pull);
        server.BreakOff = (_, _) => { };

        await Pull();

        Assert.Equal(author.Read("SHA256SUMS"), await File.ReadAllTextAsync(
            Path.Combine(Artifacts, "study", "SHA256SUMS"), TestContext.Current.CancellationToken));
    }

    private Task Pull() => StudyPull.Run(
        new() { ArtifactsFolder = Artifacts, Study = "study" }, Remote, TestContext.Current.CancellationToken);
}
