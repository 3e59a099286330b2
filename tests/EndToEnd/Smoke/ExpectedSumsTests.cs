namespace Hormesis.EndToEnd.Tests.Smoke;

/// <summary>
/// Compares the study's bits with the committed ones, to find changes of results that nobody intended. To accept an
/// intended change, run this test with <c>HORMESIS_ACCEPT_SUMS=1</c> in the environment; it then writes the list again.
/// </summary>
[Collection(SmokeCollection.Name)]
public sealed class ExpectedSumsTests(SmokeStudy smoke)
{
    private const string Accept = "HORMESIS_ACCEPT_SUMS";

    private static readonly string Other = new('0', 64);

    [Fact]
    public async Task The_study_has_the_bits_that_are_committed()
    {
        await smoke.Paper();
        var made = new MadeStudy(smoke.Folder.Manifest());
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            ExpectedSums.Write(made);
            Assert.Skip($"{ExpectedSums.File} was written again.");
        }

        var fault = Fault(made, ExpectedSums.Read());
        Assert.True(fault is null, fault); // Assert.Null would shorten the text.
    }

    [Fact]
    public void Other_bits_are_named_with_both_digests_and_the_way_to_accept_them()
    {
        var made = new MadeStudy(smoke.Folder.Manifest());
        var changed = made.Artifacts[0];

        var fault = Fault(made, new(made.Artifacts.ToDictionary(artifact => artifact.Path,
            artifact => artifact == changed ? Other : artifact.Digest, StringComparer.Ordinal)));

        Assert.Equal(
            $"Not the bits of {ExpectedSums.File}:\n  {changed.Path}: {changed.Digest}, expected {Other}\nIf that " +
                $"is intended, run this test with {Accept}=1.",
            fault);
    }

    /// <summary>Returns null if the bits are the expected ones.</summary>
    private static string? Fault(MadeStudy made, ExpectedSums expected)
    {
        var differences = expected.Differences(made).ToArray();
        return differences.Length == 0
            ? null
            : $"Not the bits of {ExpectedSums.File}:\n  {string.Join("\n  ", differences)}\nIf that is intended, run " +
                $"this test with {Accept}=1.";
    }
}
