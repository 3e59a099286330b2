using Hormesis.Engine.Sharing;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Engine.Tests.Sharing;
using Hormesis.Store.Manifests;
using Hormesis.Store.Sharing;

namespace Hormesis.Engine.Tests.Comparison;

/// <summary>What a study can be compared with, and what is refused.</summary>
public sealed class ComparedPlaceTests : IDisposable
{
    private readonly ComparedBenches two = new();
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        two.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_study_s_folder_and_its_manifest_are_the_same_place()
    {
        two.Run(Instances.Chain("a"), Instances.Chain("b"));

        Assert.Equal(await two.Text(), await two.Text(two.There.Study));
        Assert.Equal(await two.Text(), await two.Text(two.There.Study + "/"));
        Assert.Equal(await two.Text(), await two.Text(two.There.Shown(Manifest.FileName)));
    }

    [Fact]
    public async Task A_manifest_alone_is_compared_by_its_digests()
    {
        two.Run(Instances.Chain("a"), Instances.Chain("b"));
        var alone = folder.Write("v1.json", two.There.Read(Manifest.FileName));

        var text = await two.Text(alone);

        Assert.Contains("v1.json: study study, 2 instances, 2 files, 0 read; the others are not there", text,
            StringComparison.Ordinal);
        Assert.Contains($"write/first/out.txt: {Digest.OfText("a").Hex[..12]}… here, " +
            $"{Digest.OfText("b").Hex[..12]}… there\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_studies_of_one_folder_are_compared_by_name_and_a_name_is_a_study_before_it_is_a_path()
    {
        two.Here.Run(Instances.Chain("a"));
        ComparedBenches.Run(two.Here, "tests", Instances.Chain("b"));

        Assert.Contains("there  HERE/tests: study tests,", await two.Text("tests"), StringComparison.Ordinal);
        Assert.Contains(Path.GetFullPath("./tests"), await two.Refused("./tests"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_digests_names_the_files_that_differ()
    {
        two.Run(Instances.Chain("a"), Instances.Chain("b"));
        var equal = folder.Write("equal.SHA256SUMS", two.Here.Read("SHA256SUMS"));
        var other = folder.Write("other.SHA256SUMS", two.There.Read("SHA256SUMS"));

        Assert.EndsWith("equal.SHA256SUMS: a list of the digests of 2 files\n" +
            "Equal: 2 files have the listed digests.", await two.Text(equal), StringComparison.Ordinal);
        Assert.Contains("other.SHA256SUMS: a list of the digests of 2 files; it lists another manifest.json, so " +
            "keys, settings or machines differ\n", await two.Text(other), StringComparison.Ordinal);
        Assert.EndsWith(
            $"""
            The first difference in the data flow is in write/first: other bits
              write/first/out.txt: {Digest.OfText("a").Hex[..12]}… here, {Digest.OfText("b").Hex[..12]}… there
              made on here, family 6 model 1 (avx2) here, on a machine that is not recorded there

            Further instances differ:
              1 only because they read these results: write/second
            Different: 2 of 2 instances, 1 by themselves, 1 only through inputs.
            """,
            await two.Text(other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_only_a_list_has_are_a_difference()
    {
        two.Here.Run(Instances.Write("a", "a"));
        var more = folder.Write("SHA256SUMS",
            $"{two.Here.Read("SHA256SUMS")}{Digest.OfText("b")}  write/b/out.txt\n");

        Assert.Contains("is in write/b: only there\n", await two.Text(more), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shared_store_gives_the_manifest_the_machine_and_the_contents_that_differ()
    {
        two.Run(Instances.Chain("a"), Instances.Chain("b"));
        var server = await Pushed();

        var text = await two.Text("http://lab");

        Assert.Contains("there  http://lab: study study, 2 instances, 2 files; the digests in the manifest count\n",
            text, StringComparison.Ordinal);
        Assert.Contains("write/first/out.txt: first differs at byte 0 of 1\n", text, StringComparison.Ordinal);
        Assert.Contains("on there, family 6 model 1 (avx2) there\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Requests, request => request.StartsWith("PUT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_content_that_a_shared_store_spoils_is_not_measured()
    {
        two.Run(Instances.Chain("a"), Instances.Chain("b"));
        var server = await Pushed();
        server.Spoil = (name, content) => content.Length < 5 ? [1, 2, 3] : content;

        Assert.Contains($"… here, {Digest.OfText("b").Hex[..12]}… there\n", await two.Text("http://lab"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shared_store_without_the_study_or_out_of_reach_cannot_be_compared()
    {
        two.Here.Run(Instances.Chain("a"));
        var server = new MemoryTransport();
        two.Transport = server;

        Assert.Contains("The shared store http://lab has no study `study`.", await two.Refused("http://lab"),
            StringComparison.Ordinal);
        server.Refuse = _ => throw new RemoteException(RemoteFault.Unavailable, "does not answer");
        Assert.Equal("The shared store http://lab does not answer.", await two.Refused("http://lab"));
        Assert.Contains("~/.netrc", await two.Refused("http://me:secret@lab"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_refused_with_what_is()
    {
        two.Here.Run(Instances.Chain("a"));
        ComparedBenches.Run(two.There, "elsewhere", Instances.Chain("a"));

        Assert.Equal($"--with=smoek: there is no study of this name in {two.Here.Artifacts}, and " +
            $"{Path.GetFullPath("smoek")} does not exist. Studies in {two.Here.Artifacts}: study.",
            await two.Refused("smoek"));
        Assert.Equal($"{two.There.Artifacts} holds no manifest.json, no results of the study `study` and no shared " +
            $"store. Studies in {two.There.Artifacts}: elsewhere.", await two.Refused());
        var never = Path.Combine(two.Here.Artifacts, "never", "manifest.json");
        Assert.StartsWith($"{never} is not there; there is nothing to compare. Run the study first: ./cake.sh " +
            "--target=Paper --study=never",
            await two.Refused(study: "never"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("study/")]
    [InlineData("study/manifest.json")]
    [InlineData("store/../study")]
    public async Task A_study_is_not_compared_with_itself(string path)
    {
        two.Here.Run(Instances.Chain("a"));

        Assert.Contains("--with names the study that it is compared with",
            await two.Refused(Path.Combine(two.Here.Artifacts, path)), StringComparison.Ordinal);
    }

    private async Task<MemoryTransport> Pushed()
    {
        var server = new MemoryTransport();
        await StudyPush.Run(two.There.Artifacts, "study", SharedStoreTests.Of(server, RemoteMode.ReadWrite), null,
            _ => { }, CancellationToken.None);
        server.Requests.Clear();
        two.Transport = server;
        return server;
    }
}
