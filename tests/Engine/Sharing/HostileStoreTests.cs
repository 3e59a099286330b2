using System.Text;
using FsCheck.Xunit;
using Hormesis.Engine.Sharing;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Store.Sharing;

namespace Hormesis.Engine.Tests.Sharing;

/// <summary>Shared stores that answer one request, whichever, with whatever bytes.</summary>
public sealed class HostileStoreTests : IDisposable
{
    private const int Ways = 6;

    private static readonly Type[] Failures =
        [typeof(FormatException), typeof(UriFormatException), typeof(IOException), typeof(TimeoutException),
        typeof(OperationCanceledException), typeof(KeyNotFoundException)];

    private readonly MemoryTransport server = new();
    private readonly Bench author = new();
    private readonly string sums;

    public HostileStoreTests()
    {
        author.Run(SharedStoreTests.Study());
        sums = author.Read("SHA256SUMS");
        StudyPush.Run(author.Artifacts, "study", SharedStoreTests.Of(server, RemoteMode.ReadWrite), null, _ => { },
            CancellationToken.None).GetAwaiter().GetResult();
    }

    public void Dispose() => author.Dispose();

    [Property(MaxTest = 30)]
    public void A_run_has_the_same_sums_whatever_a_store_answers(byte which, byte way, byte[] noise, ushort at)
    {
        using var reader = new Bench { Remote = SharedStoreTests.Of(server, RemoteMode.ReadOnly) };
        var allowed = server.Given + server.Contents.Values.Sum(content => content.Length) + (64L * 1024);
        Spoil(which, way, noise, at);

        var ran = reader.Run(SharedStoreTests.Study());

        Assert.Equal(sums, reader.Read("SHA256SUMS"));
        Assert.InRange(ran.Notices.Count, 0, 2);
        Assert.InRange(server.Given, 0, allowed);
    }

    [Property(MaxTest = 30)]
    public async Task A_pull_shows_the_same_sums_or_nothing_whatever_a_store_answers(byte which, byte way,
        byte[] noise, ushort at)
    {
        using var reader = new Bench();
        Spoil(which, (byte)(way % (Ways - 1)), noise, at);
        var options = new PullOptions { ArtifactsFolder = reader.Artifacts, Study = "study" };

        if (await Record.ExceptionAsync(() =>
            StudyPull.Run(options, SharedStoreTests.Of(server, RemoteMode.ReadOnly), CancellationToken.None))
            is { } error)
        {
            Assert.IsType<HormesisException>(error);
            Assert.False(Directory.Exists(reader.Study));
        }
        else
            Assert.Equal(sums, reader.Read("SHA256SUMS"));
    }

    [Property(MaxTest = 15)]
    public void A_run_that_gives_has_the_same_sums_whatever_a_store_answers(byte which, byte failure)
    {
        using var giver = new Bench { Remote = SharedStoreTests.Of(server, RemoteMode.ReadWrite) };
        server.Contents.Clear();
        FailAt(which, failure);

        giver.Run(SharedStoreTests.Study());

        Assert.Equal(sums, giver.Read("SHA256SUMS"));
    }

    private void FailAt(byte which, byte failure)
    {
        var request = -1;
        server.Refuse = _ =>
        {
            if (Interlocked.Increment(ref request) == which % 12)
                throw (Exception)Activator.CreateInstance(Failures[failure % Failures.Length])!;
        };
    }

    private void Spoil(byte which, byte way, byte[] noise, ushort at)
    {
        if (way % Ways == Ways - 1)
        {
            FailAt(which, (byte)at);
            return;
        }

        var answer = -1;
        server.Refuse = _ => { };
        server.Spoil = (name, content) =>
            Interlocked.Increment(ref answer) == which % 10 ? Spoilt(way % Ways, content, noise, at) : content;
    }

    private static byte[] Spoilt(int way, byte[] content, byte[] noise, ushort at)
    {
        var place = content.Length == 0 ? 0 : at % content.Length;
        return way switch
        {
            0 => noise,
            1 => content[..place],
            2 => [.. content[..place], .. noise, .. content[place..]],
            3 => [.. content[..place], .. noise, .. content.Skip(place + noise.Length)],
            _ => Resigned(content, noise, at),
        };
    }

    /// <summary>A record that was changed anywhere, by who gave it its digest anew; other contents as with noise in
    /// them.</summary>
    private static byte[] Resigned(byte[] content, byte[] noise, ushort at) =>
        content.AsSpan().StartsWith("{\"digest\""u8)
        ? Encoding.UTF8.GetBytes(
            Forged.Record(Encoding.UTF8.GetString(content),
            body => body.Insert(at % body.Length, Encoding.Latin1.GetString(noise))))
        : [.. noise, .. content];
}
