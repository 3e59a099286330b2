using System.Text;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Engine.Verification;
using Hormesis.Store.Sharing;

namespace Hormesis.Engine.Tests.Sharing;

/// <summary>Records that somebody who may write to a shared store made up: each has the digest of what it
/// says.</summary>
public sealed class ForeignRecordTests : IDisposable
{
    private readonly MemoryTransport server = new();
    private readonly Bench author;
    private readonly Bench reader;

    public ForeignRecordTests()
    {
        author = new() { Remote = SharedStoreTests.Of(server, RemoteMode.ReadWrite) };
        reader = new() { Remote = SharedStoreTests.Of(server, RemoteMode.ReadOnly) };
    }

    public static TheoryData<string, string> Forgeries => new()
    {
        { "\"elapsedSeconds\":0", "\"elapsedSeconds\":1e999" },
        { "\"elapsedSeconds\":0", "\"elapsedSeconds\":-1" },
        { "\"elapsedSeconds\":0", "\"elapsedSeconds\":0,\"elapsedSeconds\":0" },
        { "\"elapsedSeconds\":0", "\"elapsedSeconds\": 0" },
        { "\"peakBytes\":null", "\"peakBytes\":9223372036854775807" },
        { "\"peakBytes\":null", "\"peakBytes\":null,\"unknown\":1" },
        { "\"outputs\":{", "\"machineClass\":[],\"outputs\":{" },
        { "\"outputs\":{", "\"outputs\":{\"out.txt\":{\"digest\":\"x\",\"size\":1}," },
        { "\"size\":1", "\"size\":-1" },
        { "\"size\":1", "\"size\":1e30" },
        { "here, family 6 model 1 (avx2)", "here" },
        { "here, family 6 model 1 (avx2)", "\\ud800, family 6 model 1 (avx2)" },
        { "\"machine\":", $"\"deep\":{new string('[', 500)}{new string(']', 500)},\"machine\":" },
    };

    public void Dispose()
    {
        author.Dispose();
        reader.Dispose();
    }

    [Theory]
    [MemberData(nameof(Forgeries))]
    public void A_record_beyond_a_limit_counts_as_not_there(string honest, string forged)
    {
        author.Run(Instances.Write("a", "a"));
        Forge(body => body.Replace(honest, forged, StringComparison.Ordinal));

        var ran = reader.Run(Instances.Write("a", "a"));

        Assert.Equal(["write/a"], ran.Ran);
        Assert.Matches("^The shared store mem://lab has a wrong content under ac/[0-9a-f]{64}: .*The run continues",
            Assert.Single(ran.Notices));
        Assert.Equal(author.Read("SHA256SUMS"), reader.Read("SHA256SUMS"));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"avx2/0123456789ab\"")]
    public void A_record_of_a_former_version_with_a_machine_class_is_taken(string machineClass)
    {
        author.Run(Instances.Write("a", "a"));
        Forge(body => body.Replace("\"outputs\":{", $"\"machineClass\":{machineClass},\"outputs\":{{",
            StringComparison.Ordinal));

        var ran = reader.Run(Instances.Write("a", "a"));

        Assert.Empty(ran.Ran);
        Assert.Empty(ran.Notices);
        Assert.Contains("taken from mem://lab", Assert.Single(StudyVerifier.Origins(reader.Artifacts, "study")).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_record_no_more_is_read_than_one_of_its_key_can_have()
    {
        author.Run(Instances.Write("a", "a"));
        Forge(body => body.Replace("here, family", $"{new string('x', 1 << 24)}, family", StringComparison.Ordinal));
        var before = server.Given;

        var ran = reader.Run(Instances.Write("a", "a"));

        Assert.Equal(["write/a"], ran.Ran);
        Assert.InRange(server.Given - before, 1, 10_000);
        Assert.InRange(new DirectoryInfo(reader.Store).EnumerateFiles("*", SearchOption.AllDirectories)
            .Max(file => file.Length), 1, 10_000);
    }

    [Fact]
    public void What_nobody_foresaw_is_told_once_and_the_run_ends_well()
    {
        server.Refuse = _ => throw new UriFormatException("Invalid URI: \e[2J");

        var ran = reader.Run(SharedStoreTests.Study());

        Assert.Equal(3, ran.Ran.Count);
        Assert.StartsWith("The shared store mem://lab behaves in a way that this program does not understand: " +
            "Invalid URI: ?[2J",
            Assert.Single(ran.Notices), StringComparison.Ordinal);
    }

    private void Forge(Func<string, string> change)
    {
        var (name, content) = server.Contents.Single(stored => stored.Key.StartsWith("ac/", StringComparison.Ordinal));
        var honest = Encoding.UTF8.GetString(content);
        var forged = Forged.Record(honest, change);
        Assert.NotEqual(honest, forged);
        server.Contents[name] = Encoding.UTF8.GetBytes(forged);
    }
}
