using Hormesis.Engine.Comparison;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Engine.Verification;
using Hormesis.Stages;
using Hormesis.Store.Provenance;

namespace Hormesis.Engine.Tests.Comparison;

/// <summary>What a reader is told of the results that the repository publishes.</summary>
public sealed class PublishedDigestsTests : IDisposable
{
    private readonly Bench bench = new();
    private readonly TemporaryFolder docs = new();

    private string List => Path.Combine(docs.Path, "study.SHA256SUMS");

    public void Dispose()
    {
        bench.Dispose();
        docs.Dispose();
    }

    [Fact]
    public void Equal_results_are_said_to_equal_the_published_ones()
    {
        Publish(Instances.Chain("a"));

        Assert.Equal("All 2 files equal the published results of this version.", Verdict());
    }

    [Fact]
    public void The_list_is_one_of_digests_below_comments()
    {
        Publish(Instances.Chain("a"));

        var text = File.ReadAllText(List);
        Assert.StartsWith("# settings ", text, StringComparison.Ordinal);
        Assert.Equal(["write/first/out.txt", "write/second/out.txt"], Sha256Sums.ParseAny(text)!.Keys.Order());
    }

    [Fact]
    public void Without_a_list_nothing_is_said()
    {
        bench.Run(Instances.Chain("a"));

        Assert.Null(Verdict());
    }

    [Fact]
    public void A_part_of_the_study_is_not_compared()
    {
        Publish(Instances.Chain("a"));

        bench.Run(Instances.Chain("a")[0]);

        Assert.Null(Verdict());
    }

    /// <summary>As on a processor that computes otherwise.</summary>
    [Fact]
    public void Other_bits_of_equal_settings_and_code_are_this_machines()
    {
        Publish(Instances.Chain("a"));
        Replace("write/first/out.txt");

        Assert.Equal(
            """
            1 of 2 files differ from the 2 published results, the first in the data flow is write/first/out.txt. Settings and code are the published ones: this machine computes other bits, which ./cake.sh --target=SelfTest shows.
            ./cake.sh --target=Compare --study=study --with=docs/study.SHA256SUMS says more.
            """,
            Verdict());
    }

    [Fact]
    public void Changed_code_and_settings_are_the_reason_where_they_were_changed()
    {
        Publish(Instances.Chain("a"));
        Replace("write/second/out.txt");
        Replace("# code ");
        Assert.Contains(" The code has been changed since they were published.\n", Verdict(),
            StringComparison.Ordinal);
        Replace("# settings ");
        Assert.Contains(" Settings and code have been changed since they were published.\n", Verdict(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_list_is_said_to_be_none()
    {
        Publish(Instances.Chain("a"));
        File.WriteAllText(List, "nonsense\n");

        Assert.StartsWith("docs/study.SHA256SUMS is not a list of digests", Verdict(), StringComparison.Ordinal);
    }

    private void Publish(params StageInstance[] instances)
    {
        bench.Run(instances);
        File.WriteAllText(List, PublishedDigests.Of(bench.Artifacts, "study"));
    }

    private string? Verdict() =>
        PublishedDigests.Verdict(StudyVerifier.Read(bench.Artifacts, "study").Manifest, List, "docs/study.SHA256SUMS");

    /// <summary>Puts another digest into the line that holds a text.</summary>
    private void Replace(string line) => File.WriteAllLines(List, File.ReadAllLines(List).Select(text =>
        !text.Contains(line, StringComparison.Ordinal) ? text
        : text[0] == '#' ? $"{line}{new string('0', 64)}" : $"{new string('0', 64)}{text[64..]}"));
}
