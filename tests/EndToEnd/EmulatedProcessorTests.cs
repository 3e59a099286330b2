using System.Text.RegularExpressions;
using Hormesis.Servers;

namespace Hormesis.EndToEnd.Tests;

/// <summary>
/// A processor of either vendor, emulated: what this machine computes, they compute too. They are the oldest of the one
/// and the newest of the other that the emulator knows; docs/numerics.md names those that were tried besides.
/// </summary>
public sealed partial class EmulatedProcessorTests
{
    [Theory]
    [InlineData("Haswell")]
    [InlineData("EPYC-Milan")]
    public async Task A_processor_of_another_make_computes_the_same_bits(string processor)
    {
        Assert.NotEmpty(InstalledProgram.Emulator);
        using var cake = new CakeProcess { Patience = TimeSpan.FromMinutes(10) };

        var here = await cake.Run("--target=SelfTest");
        var there = await cake.Run("--target=SelfTest", $"--processor={processor}");

        Assert.True(here.ExitCode == 0, here.Output + here.Errors);
        Assert.True(there.ExitCode == 0, there.Output + there.Errors);
        Assert.Equal(Bits(here), Bits(there));
        Assert.Equal(26, Bits(here).Count);
    }

    [Fact]
    public async Task A_processor_without_fused_multiplication_is_refused_as_by_a_worker()
    {
        Assert.NotEmpty(InstalledProgram.Emulator);
        using var cake = new CakeProcess();

        var result = await cake.Run("--target=SelfTest", "--processor=Haswell,-fma");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("Portable numerics need a processor with AVX2 and FMA", result.All, StringComparison.Ordinal);
        Assert.Contains("numerics.mode: native", result.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_processor_that_the_emulator_does_not_know_is_an_error()
    {
        Assert.NotEmpty(InstalledProgram.Emulator);
        using var cake = new CakeProcess();

        var result = await cake.Run("--target=SelfTest", "--processor=Z80");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("`qemu-x86_64 -cpu help` lists the processors", result.Errors, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Bits(CakeResult result) =>
        [.. Line().Matches(result.Output).Select(match => match.Value)];

    [GeneratedRegex("^[0-9a-f]{16}  .*$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
