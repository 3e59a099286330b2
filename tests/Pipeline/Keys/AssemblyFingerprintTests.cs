using Hormesis.Pipeline.Keys;

namespace Hormesis.Pipeline.Tests.Keys;

public sealed class AssemblyFingerprintTests
{
    [Fact]
    public void Each_assembly_is_a_part_and_packages_are_named_by_version()
    {
        var ours = typeof(Digest).Assembly;
        var code = new AssemblyFingerprint([ours, typeof(AssemblyFingerprintTests).Assembly]).Of("any");

        Assert.Equal(["Hormesis.Pipeline", "Hormesis.Pipeline.Tests"], code.Parts.Keys);
        Assert.Equal(Digest.OfFile(ours.Location), code.Parts["Hormesis.Pipeline"]);
        Assert.Contains("xunit.v3.assert", code.Packages.Keys);
        Assert.DoesNotContain(code.Packages.Keys, name => name.StartsWith("System", StringComparison.Ordinal));
    }
}
