using System.Text;
using Hormesis.Engine.Sharing;
using Hormesis.Engine.Verification;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Stages;
using Hormesis.Store.Manifests;
using Hormesis.Store.Sharing;

namespace Hormesis.Engine.Tests.Sharing;

/// <summary>A study that one machine pushes and another, which can compute none of its keys, pulls.</summary>
public sealed class StudyTransferTests : IDisposable
{
    private readonly MemoryTransport server = new();
    private readonly Bench author = new();
    private readonly Bench reviewer = new() { Code = new FixedCode("other code") };

    public void Dispose()
    {
        author.Dispose();
        reviewer.Dispose();
    }

    [Fact]
    public async Task A_pulled_study_is_the_pushed_one_in_every_file_and_says_whose_word_it_is()
    {
        author.Run(Study());
        var pushed = await Push();
        var pulled = await Pull();

        Assert.Equal(pushed.Manifest, pulled.Manifest);
        Assert.Equal(Files(author), Files(reviewer));
        Assert.Equal(author.Read("SHA256SUMS"), reviewer.Read("SHA256SUMS"));
        Assert.Empty(StudyVerifier.Verify(reviewer.Artifacts, "study"));
        Assert.Equal(["2 results taken from mem://lab, unaudited: write/table, write/weights"],
            StudyVerifier.Origins(reviewer.Artifacts, "study").Select(line => line.Text));
        Assert.Equal(["2 results made here: write/table, write/weights"],
            StudyVerifier.Origins(author.Artifacts, "study").Select(line => line.Text));
    }

    [Fact]
    public async Task Only_the_paper_is_a_few_files_and_verifies_as_such()
    {
        author.Run(Study());
        await Push();
        var pulled = await Pull(paperOnly: true);

        Assert.Equal((1, 1), (pulled.Results, pulled.Contents));
        Assert.Contains("paper/out.txt", Files(reviewer));
        Assert.DoesNotContain("write/weights/out.txt", Files(reviewer));
        Assert.Equal(author.Read("SHA256SUMS"), reviewer.Read("SHA256SUMS"));
        Assert.Empty(StudyVerifier.Verify(reviewer.Artifacts, "study"));
        Assert.Equal(
            ["1 results taken from mem://lab, unaudited: write/table",
                "1 files were not pulled; only those below paper/ were (PARTIAL.txt)."],
            StudyVerifier.Origins(reviewer.Artifacts, "study").Select(line => line.Text));

        await Pull();
        Assert.Equal(Files(author), Files(reviewer));
    }

    [Fact]
    public async Task A_study_is_found_by_its_last_push_by_a_label_and_by_its_digest()
    {
        author.Run(Study("first"));
        var first = await Push("v1");
        author.Run(Study("second"));
        var second = await Push();

        Assert.Equal(second.Manifest, (await Pull()).Manifest);
        Assert.Equal(first.Manifest, (await Pull("v1")).Manifest);
        Assert.Equal(second.Manifest, (await Pull(second.Manifest.Hex)).Manifest);
        Assert.Contains("has no study `study` called `v2`",
            (await Assert.ThrowsAsync<HormesisException>(() => Pull("v2"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pushing_again_moves_no_content()
    {
        author.Run(Study());

        Assert.Equal(2, (await Push()).Contents);
        Assert.Equal(0, (await Push()).Contents);
    }

    [Theory]
    [InlineData("truncated")]
    [InlineData("altered")]
    [InlineData("absent")]
    public async Task A_study_whose_contents_are_not_what_its_manifest_says_is_not_shown(string how)
    {
        author.Run(Study());
        await Push();
        var weights = RemoteName.Object(Digest.OfFile(author.Shown("write/weights/out.txt")));
        if (how == "absent")
            server.Contents.TryRemove(weights, out _);
        server.Spoil = (name, content) =>
            name != weights ? content : how == "altered" ? [.. content.Select(value => (byte)~value)] : content[..^1];

        var message = (await Assert.ThrowsAsync<HormesisException>(() => Pull())).Message;

        Assert.Contains($"has a wrong content under {weights}", message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(reviewer.Study));
    }

    [Fact]
    public async Task A_record_that_lies_is_not_kept_where_the_manifest_says_what_is_right()
    {
        author.Run(Study());
        await Push();
        server.Spoil = (name, content) =>
            name.StartsWith("ac/", StringComparison.Ordinal) && Encoding.UTF8.GetString(content)
            .Contains("\"record\"", StringComparison.Ordinal) ? content[..^2] : content;

        await Pull();

        Assert.Equal(author.Read("SHA256SUMS"), reviewer.Read("SHA256SUMS"));
        Assert.Equal(["2 results without a record of their origin: write/table, write/weights"],
            StudyVerifier.Origins(reviewer.Artifacts, "study").Select(line => line.Text));
    }

    [Theory]
    [InlineData("another study", "it belongs to the study `other`")]
    [InlineData("a key that its fields do not give", "is not the digest of its fields")]
    [InlineData("two files in one place", "names two files")]
    [InlineData("the sums' own place", "or one of this program's own files")]
    public async Task A_manifest_that_contradicts_itself_is_refused(string lie, string fault)
    {
        author.Run(Study());
        await Push();
        var honest = Manifest.Parse(author.Read("manifest.json"), "");
        var (first, second) = (honest.Instances[0], honest.Instances[1]);
        PublishedInstance At(PublishedInstance instance, string path) =>
            instance with { Outputs = [instance.Outputs[0] with { Path = path }] };
        var lying = lie switch
        {
            "another study" => honest with { Study = "other" },
            "a key that its fields do not give" =>
                honest with { Instances = [first with { Key = Digest.OfText("") }, second] },
            "two files in one place" => honest with { Instances = [At(first, "x"), At(second, "x")] },
            _ => honest with { Instances = [At(first, "SHA256SUMS"), second] },
        };
        var text = Encoding.UTF8.GetBytes($"{lying.ToText()}");
        server.Contents[RemoteName.Object(Digest.Of(text))] = text;

        var message = (await Assert.ThrowsAsync<HormesisException>(() => Pull(Digest.Of(text).Hex))).Message;

        Assert.Contains(fault, message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(reviewer.Study));
    }

    [Fact]
    public async Task What_is_not_here_cannot_be_pushed()
    {
        author.Run(Study());
        await Push();
        await Pull(paperOnly: true);

        var message = (await Assert.ThrowsAsync<HormesisException>(
            () => StudyPush.Run(reviewer.Artifacts, "study", SharedStoreTests.Of(server, RemoteMode.ReadWrite), null,
                _ => { }, CancellationToken.None))).Message;

        Assert.Contains("The store lacks files that the manifest lists. They belong to: write/weights.", message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_full_fails_the_push_with_its_reason()
    {
        author.Run(Study());
        server.Refuse = _ => throw new RemoteException(RemoteFault.Full, "answers PUT with 507");

        Assert.Equal(
            "The shared store mem://lab answers PUT with 507. The files that arrived stay there. Repeat the " +
                "command to upload the rest.",
            (await Assert.ThrowsAsync<HormesisException>(() => Push())).Message);
    }

    /// <summary>Weights, and a table of them in the paper's folder.</summary>
    private static StageInstance[] Study(string text = "weights")
    {
        var weights = Instances.Write("weights", text);
        return [weights, Instances.Write("table", "table", weights) with { Folder = "paper" }];
    }

    /// <summary>All but the record of a run, which a pull is none of.</summary>
    private static string[] Files(Bench bench) =>
    [
        .. Directory.GetFiles(bench.Study, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(bench.Study, path))
            .Except(RunRecord.Names)
            .Order(StringComparer.Ordinal),
    ];

    private Task<TransferReport> Push(string? label = null) =>
        StudyPush.Run(author.Artifacts, "study", SharedStoreTests.Of(server, RemoteMode.ReadWrite), label,
            _ => { }, CancellationToken.None);

    private Task<TransferReport> Pull(string? manifest = null, bool paperOnly = false) => StudyPull.Run(
        new() { ArtifactsFolder = reviewer.Artifacts, Study = "study", Manifest = manifest, PaperOnly = paperOnly },
        SharedStoreTests.Of(server, RemoteMode.ReadOnly),
        CancellationToken.None);
}
