using System.Text.Json.Nodes;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Engine.Verification;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Tests.Publishing;

/// <summary>Which commit results name.</summary>
public sealed class PublishedCommitTests : IDisposable
{
    private static readonly string A = new('a', 40);
    private static readonly string B = new('b', 40);

    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void The_manifest_the_record_the_statement_and_the_crate_name_the_commit()
    {
        Run(A, changes: false);

        Assert.Equal(A, Commit("manifest.json"));
        Assert.Equal(A, Commit("run.json"));
        var source = JsonNode.Parse(bench.Read("provenance.intoto.json"))!["predicate"]!["buildDefinition"]![
            "resolvedDependencies"]![0]!;
        Assert.Equal(A, (string?)source["digest"]!["gitCommit"]);
        Assert.Contains($"\"version\": \"1.0.0, commit {A}\"", bench.Read("ro-crate-metadata.json"),
            StringComparison.Ordinal);
        Assert.Empty(StudyVerifier.Verify(bench.Artifacts, "study"));
    }

    [Fact]
    public void Two_folders_of_one_commit_have_equal_documents()
    {
        Run(A, changes: false);
        using var other = new Bench { Commit = new(A, HasChanges: false) };
        other.Run(Instances.Chain("a"));

        Assert.Equal(bench.Read("SHA256SUMS"), other.Read("SHA256SUMS"));
    }

    [Fact]
    public void No_key_and_no_result_depends_on_the_commit()
    {
        Run(A, changes: false);
        using var other = new Bench { Commit = new(B, HasChanges: true) };
        other.Run(Instances.Chain("a"));

        Assert.Equal(
            JsonNode.Parse(bench.Read("manifest.json"))!["instances"]!.ToJsonString(),
            JsonNode.Parse(other.Read("manifest.json"))!["instances"]!.ToJsonString());
    }

    [Theory]
    [InlineData(false, false, true)]
    [InlineData(false, true, true)]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(null, false, false)]
    public void Equal_results_keep_the_former_commit_unless_only_the_new_one_is_exact(bool? former, bool? latter,
        bool isKept)
    {
        Run(A, former);

        Assert.Empty(Run(B, latter));

        Assert.StartsWith(isKept ? A : B, Commit("manifest.json"), StringComparison.Ordinal);
        Assert.Equal(Commit("manifest.json"), Commit("run.json"));
    }

    [Fact]
    public void Other_results_name_the_new_commit()
    {
        Run(A, changes: false);
        bench.Commit = new(B, HasChanges: true);
        bench.Run(Instances.Chain("b"));

        Assert.Equal($"{B} + changes", Commit("manifest.json"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("unknown + changes")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa  + changes")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void A_manifest_with_another_text_for_a_commit_is_refused(string text)
    {
        Run(A, changes: false);
        var manifest = bench.Read("manifest.json").Replace(A, text, StringComparison.Ordinal);

        Assert.Contains("is not a manifest",
            Assert.Throws<HormesisException>(() => Manifest.Parse(manifest, "here")).Message, StringComparison.Ordinal);
    }

    private List<string> Run(string commit, bool? changes)
    {
        bench.Commit = new(commit, changes);
        return bench.Run(Instances.Chain("a")).Ran;
    }

    private string Commit(string file) => (string)JsonNode.Parse(bench.Read(file))!["commit"]!;
}
