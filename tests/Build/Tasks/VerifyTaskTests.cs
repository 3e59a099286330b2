using Hormesis.Build.Tasks;

namespace Hormesis.Build.Tests.Tasks;

public sealed class VerifyTaskTests
{
    private static readonly string[] Findings =
        [.. Enumerable.Range(1, 21).Select(number => $"file {number}: missing.")];

    [Fact]
    public void Few_findings_are_shown_with_their_number() => Assert.Equal(
        "file 1: missing.\nfile 2: missing.\n2 findings.",
        VerifyTask.Message(Findings[..2], showsAll: false));

    [Fact]
    public void Of_many_findings_the_first_twenty_are_shown() => Assert.Equal(
        [.. Findings[..20], "21 findings, of which the first 20 are shown. --verbosity=diagnostic shows all."],
        VerifyTask.Message(Findings, showsAll: false).Split('\n'));

    [Fact]
    public void All_findings_are_shown_to_who_asks_for_them() =>
        Assert.Equal([.. Findings, "21 findings."], VerifyTask.Message(Findings, showsAll: true).Split('\n'));
}
