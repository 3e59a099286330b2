using System.Text;
using System.Text.Json.Nodes;
using Hormesis.Engine.Sharing;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Engine.Tests.Verification;
using Hormesis.Stages.Keys;
using Hormesis.Store.Manifests;
using Hormesis.Store.Sharing;

namespace Hormesis.Engine.Tests.Sharing;

/// <summary>Manifests and pointers to them that somebody who may write to a shared store made up.</summary>
public sealed class ForeignManifestTests : IDisposable
{
    private readonly MemoryTransport server = new();
    private readonly Bench author = new();
    private readonly Bench reviewer = new();

    private static string Pointer => ManifestPointer.NameOf("study", ManifestPointer.Latest);

    public void Dispose()
    {
        author.Dispose();
        reviewer.Dispose();
    }

    [Theory]
    [InlineData("\"study\": \"study\"", "\"study\": \"study\",\n  \"study\": \"study\"")]
    [InlineData("\"size\": ", "\"size\": 1")]
    [InlineData("\"size\": ", "\"size\": -")]
    [InlineData("\"size\": ", "\"size\": 1e999, \"x\": ")]
    public async Task A_pointer_that_this_program_would_not_write_is_refused(string honest, string forged)
    {
        await Push();
        server.Contents[Pointer] = Changed(server.Contents[Pointer], honest, forged);

        await Refused(manifest: null, "");
    }

    [Theory]
    [InlineData("\"settings\": {}", "\"settings\": {\n    \"x\": 1e999\n  }", "is not a manifest: 1e999 is outside")]
    [InlineData("\"schema\": 4", "\"schema\": 4,\n  \"schema\": 4", "is not a manifest")]
    [InlineData("\"stage\": \"write\"", "\"stage\": \"write\",\n      \"machine\": \"<b>\"",
        "its entry for write/a exceeds this program's limits")]
    [InlineData("\"size\": 1", "\"size\": 1125899906842625",
        "its entry for write/a exceeds this program's limits")]
    public async Task A_manifest_that_this_program_would_not_write_is_refused(string honest, string forged,
        string fault)
    {
        await Push();
        var content = Changed(Encoding.UTF8.GetBytes(author.Read(Manifest.FileName)), honest, forged);
        server.Contents[RemoteName.Object(Digest.Of(content))] = content;

        await Refused(Digest.Of(content).Hex, fault);
    }

    [Fact]
    public async Task A_key_of_another_form_is_refused()
    {
        await Push();
        var manifest = JsonNode.Parse(author.Read(Manifest.FileName))!;
        var instance = manifest["instances"]![0]!;
        instance["keyFields"]!["code"]!["packages"] = new JsonArray();
        instance["key"] = Digest.OfText(CanonicalJson.Of(instance["keyFields"])).Hex;
        var content = Encoding.UTF8.GetBytes(CanonicalJson.Indented(manifest));
        server.Contents[RemoteName.Object(Digest.Of(content))] = content;

        await Refused(Digest.Of(content).Hex, "the key of write/a is not one of this program");
    }

    [Fact]
    public async Task A_manifest_that_nobody_could_pull_is_not_pushed()
    {
        author.Run(Instances.Write("a", "a"));
        await using (var manifest = File.OpenWrite(author.Shown(Manifest.FileName)))
            manifest.SetLength(ForeignManifest.MostBytes + 1L);

        var message = (await Assert.ThrowsAsync<HormesisException>(Send)).Message;

        Assert.Contains("has 900000001 bytes; a shared store accepts manifests of at most 900000000. " +
            "Nothing was sent.", message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task What_is_pushed_can_be_pulled_and_nothing_else_is_sent()
    {
        author.Run(Instances.Write("a", "a"));
        var honest = author.Read(Manifest.FileName);
        var failures = new List<string>();
        foreach (var (what, text) in AlteredJson.All(honest))
        {
            server.Contents.Clear();
            File.Delete(author.Shown(Manifest.FileName));
            await File.WriteAllTextAsync(author.Shown(Manifest.FileName), text, TestContext.Current.CancellationToken);
            if (await Record.ExceptionAsync(Send) is { } refused)
                Assert.IsType<HormesisException>(refused);
            if (!server.Contents.IsEmpty && await Record.ExceptionAsync(Fetch) is { } error)
                failures.Add($"{what}: {error}");
        }

        Assert.Empty(failures);
    }

    [Fact]
    public async Task A_copy_of_a_study_s_folder_under_another_name_is_not_pushed()
    {
        author.Run(Instances.Write("a", "a"));
        Directory.Move(author.Study, Path.Combine(author.Artifacts, "copy"));

        var message = (await Assert.ThrowsAsync<HormesisException>(() => Send("copy"))).Message;

        Assert.Contains("it belongs to the study `study`", message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_name_that_a_pull_takes_for_a_digest_is_refused()
    {
        author.Run(Instances.Write("a", "a"));
        var label = new string('a', 64);

        var message = (await Assert.ThrowsAsync<HormesisException>(() => Send(label: label))).Message;

        Assert.Equal($"--manifest={label} is no name: Pull takes 64 hexadecimal digits for the SHA-256 of a " +
            "manifest. Nothing was sent. Choose another name, such as v1.", message);
        Assert.Empty(server.Requests);
    }

    private static byte[] Changed(byte[] content, string honest, string forged)
    {
        var text = Encoding.UTF8.GetString(content);
        Assert.Contains(honest, text, StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(text.Replace(honest, forged, StringComparison.Ordinal));
    }

    private async Task Refused(string? manifest, string fault)
    {
        var error = await Assert.ThrowsAsync<HormesisException>(() => Fetch(manifest));

        Assert.Contains(fault, error.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(reviewer.Study));
    }

    private Task<TransferReport> Push()
    {
        author.Run(Instances.Write("a", "a"));
        return Send();
    }

    private Task<TransferReport> Fetch() => Fetch(manifest: null);

    private Task<TransferReport> Fetch(string? manifest) => StudyPull.Run(
        new() { ArtifactsFolder = reviewer.Artifacts, Study = "study", Manifest = manifest },
        SharedStoreTests.Of(server, RemoteMode.ReadOnly),
        CancellationToken.None);

    private Task<TransferReport> Send() => Send("study");

    private Task<TransferReport> Send(string study = "study", string? label = null) =>
        StudyPush.Run(author.Artifacts, study, SharedStoreTests.Of(server, RemoteMode.ReadWrite), label, _ => { },
            CancellationToken.None);
}
