using Hormesis.Build.Commands;
using Hormesis.Engine.Sharing;
using Hormesis.Store.Sharing;

namespace Hormesis.Build.Tests.Commands;

public sealed class StudyRemoteTests
{
    private static readonly RemoteAddress Lab = new(RemoteKind.Http, "https://lab.example");

    private static readonly RemoteAddress Other = new(RemoteKind.Http, "https://other.example");

    private RemoteAddress? opened;

    [Fact]
    public void A_push_against_a_mode_that_was_said_is_refused_before_anything_is_opened()
    {
        using var remote = Remote(new(null, null), new(Lab, RemoteMode.ReadOnly));

        var error = Assert.Throws<HormesisException>(() => remote.For("Push", RemoteMode.ReadOnly));

        Assert.Equal("The mode of the shared store is read-only: Push needs another: " +
            "--store-mode=write-only, or read-write.", error.Message);
        Assert.Null(opened);
    }

    [Fact]
    public void A_push_without_a_mode_gives()
    {
        using var remote = Remote(new(null, null), new(Lab, null));

        Assert.Equal(Lab.Text, remote.For("Push", RemoteMode.ReadOnly).Address);
    }

    [Fact]
    public void A_pull_from_a_store_that_is_only_written_to_is_refused()
    {
        using var remote = Remote(new(Lab, RemoteMode.WriteOnly), null);

        Assert.StartsWith("The mode of the shared store is write-only: Pull needs",
            Assert.Throws<HormesisException>(() => remote.For("Pull", RemoteMode.WriteOnly)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_line_goes_before_the_file_and_can_say_none()
    {
        using var over = Remote(new(Other, null), new(Lab, RemoteMode.ReadWrite));
        using var off = Remote(new(null, null, IsOff: true), new(Lab, RemoteMode.ReadWrite));

        Assert.Equal((Other.Text, RemoteMode.ReadWrite), (over.Options!.Address, over.Options.Mode));
        Assert.Null(off.Options);
        Assert.StartsWith("No shared store is named.",
            Assert.Throws<HormesisException>(() => off.For("Pull", RemoteMode.WriteOnly)).Message,
            StringComparison.Ordinal);
    }

    private StudyRemote Remote(RemoteChoice asked, RemoteChoice? ofFile) => new(
        new()
        {
            RepositoryFolder = "",
            ExperimentsFile = "",
            ArtifactsFolder = "",
            Parallel = 1,
            Exclusive = false,
            Remote = asked,
            OpenRemote = address =>
            {
                opened = address;
                return new NoTransport();
            },
            Worker = new("", []),
            Cancellation = TestContext.Current.CancellationToken,
        },
        () => ofFile);

    private sealed class NoTransport : IRemoteTransport
    {
        public Task<bool> Has(string name, long size, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public Task<bool> Get(string name, long offset, long size, Func<ReadOnlyMemory<byte>, ValueTask> take,
            CancellationToken cancellation) => throw new NotSupportedException();

        public Task Put(string name, RemoteContent content, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public void Dispose()
        {
        }
    }
}
