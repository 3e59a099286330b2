using Hormesis.Engine.Verification;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Stages;
using Hormesis.Stages.Keys;

namespace Hormesis.Engine.Tests.Verification;

public sealed class StaleFindingsTests : IDisposable
{
    private readonly Bench bench = new();

    public StaleFindingsTests() => bench.Run(Study);

    private static StageInstance[] Study => Instances.Chain("aaa", "b");

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Results_of_other_code_than_the_checkout_s_are_named_with_the_member()
    {
        Assert.Empty(Stale(new FixedCode(), "write"));

        Assert.Equal(
            "write/first would rerun with the code in the checkout: Hormesis.Training " +
                $"{Digest.OfText("code").Hex[..8]} -> {Digest.OfText("new").Hex[..8]}.",
            Stale(new FixedCode("new"), "write")[0].Message);
    }

    [Fact]
    public void Of_many_changed_members_three_are_named_and_the_others_counted()
    {
        bench.Code = new CodeOfMembers("before");
        bench.Run(Study);

        Assert.Matches(
            @"^write/first would rerun with the code in the checkout: Member1 [0-9a-f]{8} -> [0-9a-f]{8}, Member2 .+, Member3 [0-9a-f]{8} -> [0-9a-f]{8} and 2 more\.$",
            StudyVerifier.FindStale(bench.Artifacts, "study", new CodeOfMembers("after"),
                new HashSet<string> { "write" })[0].Message);
    }

    [Fact]
    public void Results_that_read_stale_ones_may_rerun_however_far_below()
    {
        var counted = Instances.Of("count", "c", new() { ["steps"] = 1 });
        var reader = Instances.Write("reader", "r", counted);
        var last = Instances.Write("last", "l", reader);
        bench.Run(counted, reader, last, Instances.Write("beyond", "b", last), Instances.Write("other", "o"));

        Assert.Equal(
            [
                "count/c would rerun with the code in the checkout: ",
                "write/beyond may rerun, if the results it reads change: write/last.",
                "write/last may rerun, if the results it reads change: write/reader.",
                "write/reader may rerun, if the results it reads change: count/c.",
            ],
            Stale(new FixedCode(stage => stage == "count" ? "new" : "code"), "count", "write")
                .Select(finding => finding.Message.Split("Hormesis.")[0]));
    }

    [Fact]
    public void Many_stale_results_are_two_lines_with_counts_and_their_names_are_details()
    {
        StageInstance[] counted =
            [.. Enumerable.Range(0, 4)
            .Select(number => Instances.Of("count", $"c{number}", new() { ["steps"] = number + 1 }))];
        StageInstance[] readers =
            [.. counted.Select((producer, number) => Instances.Write($"reader{number}", "r", producer))];
        bench.Run([.. counted, .. readers]);

        var lines =
            StudyVerifier.StaleLines(
            Stale(new FixedCode(stage => stage == "count" ? "new" : "code"), "count", "write"));

        Assert.Equal(2, lines.Count);
        Assert.StartsWith("4 count would rerun with the code in the checkout: Hormesis.Training ", lines[0].Text,
            StringComparison.Ordinal);
        Assert.Equal("4 write may rerun, if the results they read change.", lines[1].Text);
        Assert.Contains("write/reader3 may rerun, if the results it reads change: count/c3.", lines[1].Details);
    }

    [Fact]
    public void Results_of_a_stage_that_is_gone_are_stale() =>
        Assert.All(Stale(new FixedCode(), "count"),
            finding => Assert.Contains("the stage no longer exists", finding.Message, StringComparison.Ordinal));

    private IReadOnlyList<Finding> Stale(FixedCode code, params string[] stages) =>
        StudyVerifier.FindStale(bench.Artifacts, "study", code, stages.ToHashSet());

    /// <summary>Five members, each another in another state of the code.</summary>
    private sealed class CodeOfMembers(string state) : ICodeFingerprint
    {
        public CodeIdentity Of(string stage) => new(Digest.OfText(state), Sorted.Empty<string>())
        {
            Parts = Enumerable.Range(1, 5)
                .ToSorted(number => $"Member{number}", number => Digest.OfText($"{state} {number}")),
        };
    }
}
