using Hormesis.Engine.Sharing;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Stages;
using Hormesis.Store;
using Hormesis.Store.Sharing;

namespace Hormesis.Engine.Tests.Sharing;

/// <summary>Runs on two machines that share a store, which does what it should.</summary>
public sealed class SharedStoreTests : IDisposable
{
    private readonly MemoryTransport server = new();
    private readonly Bench first;
    private readonly Bench second;

    public SharedStoreTests()
    {
        first = new() { Remote = Shared(RemoteMode.ReadWrite) };
        second = new() { Remote = Shared(RemoteMode.ReadOnly) };
    }

    public void Dispose()
    {
        first.Dispose();
        second.Dispose();
    }

    [Fact]
    public void What_one_machine_made_another_takes_and_has_the_same_sums()
    {
        first.Run(Study());

        var taken = second.Run(Study());

        Assert.Empty(taken.Ran);
        Assert.Empty(taken.Notices);
        Assert.Equal(["write/a", "write/b", "write/c"], taken.Current.Order(StringComparer.Ordinal));
        Assert.Equal(first.Read("SHA256SUMS"), second.Read("SHA256SUMS"));
        Assert.Equal(first.Read("write/c/out.txt"), second.Read("write/c/out.txt"));
    }

    [Fact]
    public void What_was_taken_is_there_without_the_server_from_then_on()
    {
        first.Run(Study());
        second.Run(Study());
        server.Refuse = _ => throw new InvalidOperationException("nobody needs it");

        Assert.Empty(second.Run(Study()).Ran);
    }

    [Fact]
    public void Raw_files_that_changed_after_a_result_was_taken_are_named()
    {
        using var data = new RawReader();
        first.Run(data.With("a=1", "b=1"));
        Assert.Empty(second.Run(data.Instance).Ran);

        Assert.Equal($"input `raw` changed (files in {data.Root}): b changed",
            second.Run(data.With("b=2")).Reasons["write/reader"]);
    }

    [Fact]
    public void A_record_goes_up_after_all_its_objects()
    {
        first.Run(Instances.Write("a", "a"));

        var puts = server.Puts.ToArray();
        Assert.Equal(2, puts.Length);
        Assert.StartsWith("cas/", puts[0], StringComparison.Ordinal);
        Assert.StartsWith("ac/", puts[1], StringComparison.Ordinal);
        Assert.All(server.Contents.Where(content => content.Key.StartsWith("cas/", StringComparison.Ordinal)),
            content => Assert.Equal(content.Key[4..], Digest.Of(content.Value).Hex));
    }

    [Fact]
    public void An_object_that_is_there_is_not_sent_again()
    {
        first.Run(Instances.Write("a", "same"));
        first.Run(Instances.Write("a", "same"), Instances.Write("b", "same"),
            Instances.Of("write", "c", new() { ["text"] = "same", ["unread"] = 1 }));

        Assert.Single(server.Puts, name => name.StartsWith("cas/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_reader_gives_nothing_and_a_writer_takes_nothing()
    {
        second.Run(Study());
        Assert.Empty(server.Puts);
        Assert.NotEmpty(server.Requests);
        server.Requests.Clear();
        using var writer = new Bench { Remote = Shared(RemoteMode.WriteOnly) };

        Assert.Equal(3, writer.Run(Study()).Ran.Count);

        Assert.DoesNotContain(server.Requests, request => request.StartsWith("GET", StringComparison.Ordinal));
        Assert.Equal(6, server.Puts.Count());
    }

    [Fact]
    public void A_failed_run_gives_what_it_finished()
    {
        var good = Instances.Write("a", "a");

        Assert.Throws<HormesisException>(() => first.Run(good, Instances.Of("fail", "b", null, good)));

        Assert.Equal(2, server.Puts.Count());
    }

    [Fact]
    public void Whose_word_a_result_is_stays_beside_the_store_until_it_is_made_here()
    {
        first.Run(Instances.Write("a", "a"));
        second.Run(Instances.Write("a", "a"));

        Assert.Null(OriginIn(first));
        Assert.Equal(new("mem://lab", IsAudited: false), OriginIn(second));
    }

    internal static RemoteOptions Of(IRemoteTransport transport, RemoteMode mode) =>
        new() { Address = "mem://lab", Mode = mode, Transport = transport };

    internal static StageInstance[] Study()
    {
        var a = Instances.Write("a", "a");
        var b = Instances.Write("b", "b", a);
        return [a, b, Instances.Write("c", "c", a, b)];
    }

    private static Origin? OriginIn(Bench bench)
    {
        var layout = new StoreLayout(bench.Artifacts);
        var key =
            Path.GetFileNameWithoutExtension(
            Assert.Single(Directory.GetFiles(layout.Actions, "*.json", SearchOption.AllDirectories)));
        return new OriginStore(layout).Of(new ActionStore(layout).Read(new(key))!);
    }

    private RemoteOptions Shared(RemoteMode mode) => Of(server, mode);
}
