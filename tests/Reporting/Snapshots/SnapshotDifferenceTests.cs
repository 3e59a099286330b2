using Hormesis.Tests.Snapshots;

namespace Hormesis.Reporting.Tests.Snapshots;

public sealed class SnapshotDifferenceTests
{
    [Fact]
    public void The_first_line_that_differs_is_shown()
    {
        var message = SnapshotDifference.Describe("a\nb\nc", "a\nx\nc", "T.received.txt", "T.verified.txt");

        Assert.Contains("T.verified.txt(2) differs", message, StringComparison.Ordinal);
        Assert.Contains("verified: b", message, StringComparison.Ordinal);
        Assert.Contains("received: x", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_never_approved_says_what_to_rename() =>
        Assert.Contains(
            "rename it to T.verified.txt",
            SnapshotDifference.Describe(null, "a", "T.received.txt", "T.verified.txt"),
            StringComparison.Ordinal);

    [Fact]
    public void Sources_are_found_again_behind_the_path_map() =>
        Assert.True(File.Exists(SourceTree.Locate("/hormesis/Hormesis.slnx")));
}
