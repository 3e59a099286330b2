using Hormesis.Engine.Sharing;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Store;
using Hormesis.Store.Sharing;

namespace Hormesis.Engine.Tests.Sharing;

/// <summary>Pulls that end in the middle of an object. Nothing but the disk goes from one to the next.</summary>
public sealed class BrokenOffPullTests : IAsyncLifetime
{
    private const int BrokenOffAt = 4000;

    private readonly MemoryTransport server = new();
    private readonly Bench author = new();
    private readonly Bench reviewer = new();
    private Digest weights;

    private string Weights => RemoteName.Object(weights);

    private string Partial => new StoreLayout(reviewer.Artifacts).Partial(weights);

    public async ValueTask InitializeAsync()
    {
        author.Run(Instances.Write("weights", string.Concat(Enumerable.Range(0, 5000).Select(number => $"{number} "))));
        weights = Digest.OfFile(author.Shown("write/weights/out.txt"));
        await StudyPush.Run(author.Artifacts, "study", Remote, null, _ => { }, TestContext.Current.CancellationToken);
        server.BreakOff = (name, given) =>
        {
            if (name == Weights && given >= BrokenOffAt)
                throw new RemoteException(RemoteFault.Unavailable, "cuts its answers off");
        };
        await Assert.ThrowsAsync<HormesisException>(Pull);
        server.BreakOff = (_, _) => { };
        server.Requests.Clear();
    }

    public ValueTask DisposeAsync()
    {
        author.Dispose();
        reviewer.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_next_pull_goes_on_from_what_came()
    {
        var came = new FileInfo(Partial).Length;

        await Pull();

        Assert.InRange(came, 1, BrokenOffAt);
        Assert.Equal([$"GET {Weights} from {came}"], RequestsForWeights());
        AssertIsThere();
    }

    [Fact]
    public async Task What_was_damaged_meanwhile_is_found_and_all_of_it_asked_for()
    {
        var came = new FileInfo(Partial).Length;
        await File.WriteAllBytesAsync(Partial, new byte[came], TestContext.Current.CancellationToken);

        await Pull();

        Assert.Equal([$"GET {Weights} from {came}", $"GET {Weights}"], RequestsForWeights());
        AssertIsThere();
    }

    [Fact]
    public async Task What_is_longer_than_it_may_be_is_not_gone_on_with()
    {
        await File.WriteAllBytesAsync(Partial, new byte[100_000], TestContext.Current.CancellationToken);

        await Pull();

        Assert.Equal([$"GET {Weights}"], RequestsForWeights());
        AssertIsThere();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_link_in_the_place_of_what_came_is_not_written_through(bool isSymbolic)
    {
        var mine = Path.Combine(reviewer.Artifacts, "mine");
        await File.WriteAllTextAsync(mine, "mine", TestContext.Current.CancellationToken);
        File.Delete(Partial);
        if (isSymbolic)
            File.CreateSymbolicLink(Partial, mine);
        else
            Assert.True(Hormesis.Files.LinkedFile.TryLink(mine, Partial));

        await Pull();

        AssertIsThere();
        Assert.Equal("mine", await File.ReadAllTextAsync(mine, TestContext.Current.CancellationToken));
        Assert.False(File.GetAttributes(mine).HasFlag(FileAttributes.ReadOnly));
    }

    [Fact]
    public async Task What_had_come_whole_is_not_asked_for()
    {
        await File.WriteAllTextAsync(Partial, author.Read("write/weights/out.txt"),
            TestContext.Current.CancellationToken);
        // As an object is from the moment before it takes its place.
        File.SetAttributes(Partial, FileAttributes.ReadOnly);

        await Pull();

        Assert.Empty(RequestsForWeights());
        AssertIsThere();
    }

    [Fact]
    public async Task A_server_that_has_another_content_now_is_not_believed_and_nothing_of_it_stays()
    {
        server.Contents[Weights] = new byte[server.Contents[Weights].Length];

        var error = await Assert.ThrowsAsync<HormesisException>(Pull);

        Assert.Contains("has a wrong content", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Partial));
    }

    [Fact]
    public async Task Two_pulls_at_once_bring_an_object_once()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await Task.WhenAll(Task.Run(Pull, cancellation), Task.Run(Pull, cancellation));

        Assert.Single(RequestsForWeights());
        AssertIsThere();
    }

    private RemoteOptions Remote => SharedStoreTests.Of(server, RemoteMode.ReadWrite);

    private string[] RequestsForWeights() =>
        [.. server.Requests.Where(request => request.Contains(Weights, StringComparison.Ordinal))];

    private void AssertIsThere()
    {
        Assert.Equal(author.Read("SHA256SUMS"), reviewer.Read("SHA256SUMS"));
        Assert.Equal(author.Read("write/weights/out.txt"), reviewer.Read("write/weights/out.txt"));
        Assert.False(File.Exists(Partial));
    }

    private Task Pull() => StudyPull.Run(
        new() { ArtifactsFolder = reviewer.Artifacts, Study = "study" }, Remote, TestContext.Current.CancellationToken);
}
