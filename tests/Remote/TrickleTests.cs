using Hormesis.Engine.Sharing;
using Hormesis.Remote.Protocols;

namespace Hormesis.Remote.Tests;

/// <summary>A server that gives a byte whenever patience with it is about to end.</summary>
public sealed class TrickleTests
{
    [Fact]
    public async Task A_body_that_trickles_is_given_up_when_its_time_as_a_whole_is_over()
    {
        using var transport = new ResilientTransport(new Trickle(),
            Contents.Quick with { NoProgress = TimeSpan.FromSeconds(1), Progress = 1, Rate = 1 << 20 });

        var error = await Assert.ThrowsAsync<RemoteException>(() => transport.Get("ac/0", size: 1000));

        Assert.Equal((RemoteFault.Unavailable, "is too slow: it transfers less than 1024 KiB per second"),
            (error.Fault, error.Message));
    }

    private sealed class Trickle : MemoryStream, IRemoteProtocol
    {
        public Task<long?> SizeOf(string name, CancellationToken cancellation) => Task.FromResult<long?>(1000);

        public Task<RemoteBody?> Open(string name, long offset, CancellationToken cancellation) =>
            Task.FromResult<RemoteBody?>(new(this, offset, this));

        public Task Put(string name, RemoteContent content, Action progressed, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer,
            CancellationToken cancellationToken = default)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken);
            return 1;
        }
    }
}
