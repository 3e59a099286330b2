namespace Hormesis.EndToEnd.Tests.Smoke;

/// <summary>
/// The study's bits against the committed ones: a change of a result that nobody meant shows here. One that is meant is
/// accepted by running this test with <c>HORMESIS_ACCEPT_SUMS=1</c> in the environment, which writes the list anew.
/// </summary>
[Collection(SmokeCollection.Name)]
public sealed class ExpectedSumsTests(SmokeStudy smoke)
{
    private const string Accept = "HORMESIS_ACCEPT_SUMS";

    [Fact]
    public async Task The_study_has_the_bits_that_are_committed()
    {
        await smoke.Paper();
        var made = new MadeStudy(smoke.Folder.Manifest());
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            ExpectedSums.Write(made);
            Assert.Skip($"{ExpectedSums.File} was written anew.");
        }

        var expected = ExpectedSums.Read();
        var fault = Fault(made, expected);
        Assert.True(fault is null, fault); // In full, as Assert.Null would not show it.
        Assert.SkipWhen(OtherClass(made, expected) is not null, OtherClass(made, expected) ?? "");
    }

    [Fact]
    public void Other_bits_are_named_with_both_digests_and_the_way_to_accept_them()
    {
        var made = new MadeStudy(smoke.Folder.Manifest());
        var changed = made.Artifacts.First(artifact => artifact.NeedsTorch);

        var fault = Fault(made, Expected(made, made.MachineClass, changed));

        Assert.Equal(
            $"Not the bits of {ExpectedSums.File}:\n  {changed.Path}: {changed.Digest}, expected {Other}\nIf that " +
                $"is meant, run this test with {Accept}=1.",
            fault);
    }

    [Fact]
    public void A_machine_of_another_class_is_told_so_and_still_checked_where_no_Torch_had_a_part()
    {
        var made = new MadeStudy(smoke.Folder.Manifest());
        var ofTorch = made.Artifacts.First(artifact => artifact.NeedsTorch);
        var withoutTorch = made.Artifacts.First(artifact => !artifact.NeedsTorch);

        var otherBits = Expected(made, "avx2/another", ofTorch);

        Assert.Null(Fault(made, otherBits));
        Assert.StartsWith($"This machine is of class {made.MachineClass}, the hashes are of class avx2/another: ",
            OtherClass(made, otherBits), StringComparison.Ordinal);
        Assert.Contains(withoutTorch.Path, Fault(made, Expected(made, "avx2/another", withoutTorch)),
            StringComparison.Ordinal);
    }

    private static readonly string Other = new('0', 64);

    /// <summary>Null where the bits are the expected ones, as far as this machine can have them.</summary>
    private static string? Fault(MadeStudy made, ExpectedSums expected)
    {
        var differences = expected.Differences(made, withTorch: OtherClass(made, expected) is null).ToArray();
        return differences.Length == 0
            ? null
            : $"Not the bits of {ExpectedSums.File}:\n  {string.Join("\n  ", differences)}\nIf that is meant, run " +
                $"this test with {Accept}=1.";
    }

    /// <summary>Null where this machine is of the class that the hashes are of.</summary>
    private static string? OtherClass(MadeStudy made, ExpectedSums expected) =>
        made.MachineClass == expected.MachineClass
        ? null
        : $"This machine is of class {made.MachineClass}, the hashes are of class {expected.MachineClass}: "
            + $"only the {made.Artifacts.Count(artifact => !artifact.NeedsTorch)} artifacts that need no Torch " +
                "were compared.";

    /// <summary>The study's own digests, but for one.</summary>
    private static ExpectedSums Expected(MadeStudy made, string machineClass, MadeArtifact changed) => new(
        machineClass,
        made.Artifacts.ToDictionary(artifact => artifact.Path, artifact => artifact == changed ? Other
            : artifact.Digest, StringComparer.Ordinal));
}
