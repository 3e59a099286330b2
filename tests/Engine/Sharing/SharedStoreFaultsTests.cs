using System.Text;
using Hormesis.Engine.Sharing;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Stages.Keys;
using Hormesis.Store;
using Hormesis.Store.Sharing;

namespace Hormesis.Engine.Tests.Sharing;

/// <summary>Runs on two machines that share a store, which lies, refuses, is full or gone.</summary>
public sealed class SharedStoreFaultsTests : IDisposable
{
    private readonly MemoryTransport server = new();
    private readonly Bench first;
    private readonly Bench second;

    public SharedStoreFaultsTests()
    {
        first = new() { Remote = Shared(RemoteMode.ReadWrite) };
        second = new() { Remote = Shared(RemoteMode.ReadOnly) };
    }

    public static TheoryData<string, string> Lies => new()
    {
        { "cas/", "altered" },
        { "cas/", "truncated" },
        { "cas/", "longer" },
        { "cas/", "html" },
        { "cas/", "empty" },
        { "ac/", "altered" },
        { "ac/", "truncated" },
        { "ac/", "html" },
        { "ac/", "empty" },
        { "ac/", "another" },
    };

    public void Dispose()
    {
        first.Dispose();
        second.Dispose();
    }

    [Fact]
    public void A_record_whose_objects_do_not_arrive_does_not_go_up()
    {
        server.Refuse = request => Fail(request, "PUT cas/", RemoteFault.Unavailable);

        var ran = first.Run(SharedStoreTests.Study());

        Assert.DoesNotContain(server.Contents.Keys, name => name.StartsWith("ac/", StringComparison.Ordinal));
        Assert.Contains("--target=Push uploads them later", Assert.Single(ran.Notices), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Lies))]
    public void A_lie_is_not_believed_told_once_and_made_here_instead(string names, string lie)
    {
        first.Run(SharedStoreTests.Study());
        server.Spoil = (name, content) =>
            name.StartsWith(names, StringComparison.Ordinal) ? Lie(lie, content) : content;

        var ran = second.Run(SharedStoreTests.Study());

        Assert.Equal(["write/a", "write/b", "write/c"], ran.Ran.Order(StringComparer.Ordinal));
        Assert.Matches(
            "^The shared store mem://lab has a wrong content under (ac|cas)/[0-9a-f]{64}.*The run continues",
            Assert.Single(ran.Notices));
        Assert.Equal(first.Read("SHA256SUMS"), second.Read("SHA256SUMS"));
        Assert.Empty(Left(second));
    }

    [Fact]
    public void No_byte_is_read_beyond_the_size_that_a_record_states()
    {
        first.Run(Instances.Write("a", "a"));
        server.Spoil = (name, content) =>
            name.StartsWith("cas/", StringComparison.Ordinal) ? new byte[50_000_000] : content;

        second.Run(Instances.Write("a", "a"));

        Assert.InRange(server.Given, 1, 10_000);
    }

    [Fact]
    public void A_result_that_says_it_is_larger_than_the_disk_is_not_begun()
    {
        first.Run(Instances.Write("a", "a"));
        var (name, content) = server.Contents.Single(stored => stored.Key.StartsWith("ac/", StringComparison.Ordinal));
        var record = ActionRecord.Parse(Encoding.UTF8.GetString(content))!;
        var huge =
            record
            with { Outputs = record.Outputs.SetItem("out.txt",
            record.Outputs["out.txt"] with { Size = ForeignRecord.LargestContent }) };
        server.Contents[name] = Encoding.UTF8.GetBytes(huge.ToText());

        var ran = second.Run(Instances.Write("a", "a"));

        Assert.Equal(["write/a"], ran.Ran);
        Assert.Contains("larger than the", Assert.Single(ran.Notices), StringComparison.Ordinal);
        Assert.DoesNotContain(server.Requests.Skip(4),
            request => request.StartsWith("GET cas/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(RemoteFault.Unavailable)]
    [InlineData(RemoteFault.Refused)]
    public void A_server_that_gives_nothing_is_told_of_once_and_everything_is_made_here(RemoteFault fault)
    {
        server.Refuse = _ => throw new RemoteException(fault, "answers 500");

        var ran = second.Run(SharedStoreTests.Study());

        Assert.Equal(3, ran.Ran.Count);
        Assert.Equal("The shared store mem://lab answers 500. The run continues: missing results are " +
            "made here.", Assert.Single(ran.Notices));
    }

    [Theory]
    [InlineData(RemoteFault.Full, 2)]
    [InlineData(RemoteFault.Refused, 2)]
    [InlineData(RemoteFault.TooLarge, 3)]
    public void A_server_that_takes_nothing_is_told_of_once_and_asked_again_only_for_what_may_fit(
        RemoteFault fault, int asked)
    {
        server.Refuse = request => Fail(request, "PUT", fault);
        using var bench = new Bench { Remote = Shared(RemoteMode.ReadWrite), Parallel = 1 };

        var ran = bench.Run(SharedStoreTests.Study());

        Assert.Single(ran.Notices);
        Assert.InRange(server.Puts.Count(), 1, asked);
    }

    [Fact]
    public void A_damaged_object_on_the_server_is_replaced_by_who_made_it_anew()
    {
        first.Run(Instances.Write("a", "a"));
        var name = server.Contents.Keys.Single(stored => stored.StartsWith("cas/", StringComparison.Ordinal));
        server.Contents[name] = [.. server.Contents[name].Select(value => (byte)(value ^ 1))];
        using var other = new Bench { Remote = Shared(RemoteMode.ReadWrite) };

        other.Run(Instances.Write("a", "a"));

        Assert.Equal(name[4..], Digest.Of(server.Contents[name]).Hex);
    }

    private static byte[] Lie(string kind, byte[] content) => kind switch
    {
        "altered" =>
            [.. content[..(content.Length / 2)], (byte)(content[content.Length / 2] ^ 1),
            .. content[((content.Length / 2) + 1)..]],
        "truncated" => content[..^1],
        "longer" => [.. content, 0],
        "empty" => [],
        "html" => Encoding.UTF8.GetBytes("<html><body>Please sign in.</body></html>"),
        _ => Encoding.UTF8.GetBytes(Another.ToText()),
    };

    /// <summary>A record that is sound in itself, of another action.</summary>
    private static ActionRecord Another => new()
    {
        HasCheckedInputs = true,
        Key = ActionKey.OfJson($$"""{"code":{"digest":"{{Digest.OfText("a").Hex}}"},"inputs":{} }"""),
        Outputs = Sorted.Empty<StoredFile>(),
        ElapsedSeconds = 0,
        PeakBytes = null,
        Machine = null,
    };

    private static void Fail(string request, string which, RemoteFault fault)
    {
        if (request.StartsWith(which, StringComparison.Ordinal))
            throw new RemoteException(fault, $"answers {fault}");
    }

    private static string[] Left(Bench bench) =>
        new StoreLayout(bench.Artifacts).Incoming is var folder && Directory.Exists(folder)
            ? Directory.GetFiles(folder) : [];

    private RemoteOptions Shared(RemoteMode mode) => SharedStoreTests.Of(server, mode);
}
