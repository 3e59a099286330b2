using Hormesis.Pipeline;
using Hormesis.Study.Configuration;

namespace Hormesis.Study.Tests.Configuration;

/// <summary>A file that was made to harm.</summary>
public sealed class UntrustedFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("default: &a x\nstudies: { x: *a }", "(1,10): anchors and aliases are not read here")]
    [InlineData("studies: { x: *a }", "(1,15): anchors and aliases are not read here")]
    [InlineData("default: a\ndefault: b", "(2,1): ")]
    [InlineData("default: [", "(2,1): ")]
    [InlineData("default: a\n\tstudies: 1", "(1,10): ")]
    public void A_trap_or_a_slip_of_syntax_is_told_with_its_place(string text, string message)
    {
        var path = folder.Write("e.yaml", text);

        Assert.Contains($"{path}{message}", Refused(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("- default")]
    [InlineData("a: 1\n---\nb: 1")]
    public void What_is_not_one_mapping_is_refused(string text) =>
        Assert.Contains("must be one YAML mapping with the keys default and studies.", Refused(folder.Write("e.yaml", text)), StringComparison.Ordinal);

    [Fact]
    public void Deep_nesting_is_refused_before_it_exhausts_the_stack() =>
        Assert.Contains("nested deeper than 32 levels.", Refused(folder.Write("e.yaml", "a: " + new string('[', 100_000))), StringComparison.Ordinal);

    [Fact]
    public void A_file_of_over_a_megabyte_is_not_read() =>
        Assert.Contains("holds at most 1048576.", Refused(folder.Write("e.yaml", new string('#', 1_048_577))), StringComparison.Ordinal);

    [Fact]
    public void A_missing_file_is_named_with_the_argument_that_gives_another() =>
        Assert.EndsWith(
            "nowhere.yaml: no such file. Give one with --experiments=FILE.",
            Refused(Path.Combine(folder.Path, "nowhere.yaml")),
            StringComparison.Ordinal);

    /// <summary>A link's own length is that of its target's path.</summary>
    [Fact]
    public void A_link_is_measured_by_its_target()
    {
        folder.Write("large.yaml", new string('#', 1_048_577));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "e.yaml"), "large.yaml");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "lost.yaml"), "gone.yaml");

        Assert.Contains("holds at most 1048576.", Refused(Path.Combine(folder.Path, "e.yaml")), StringComparison.Ordinal);
        Assert.Contains(
            $"lost.yaml: a link to {Path.Combine(folder.Path, "gone.yaml")}, which is not there.",
            Refused(Path.Combine(folder.Path, "lost.yaml")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_sound_settings_is_read()
    {
        File.CreateSymbolicLink(Path.Combine(folder.Path, "e.yaml"), Experiments.OwnFile);

        Assert.Equal(ExperimentsFile.Read(Experiments.OwnFile).Default, ExperimentsFile.Read(Path.Combine(folder.Path, "e.yaml")).Default);
    }

    [Fact]
    public void A_folder_is_told_from_a_file() => Assert.Contains("a folder, not a file.", Refused(folder.Path), StringComparison.Ordinal);

    private static string Refused(string path) =>
        Assert.ThrowsAny<HormesisException>(() => ExperimentsFile.Read(path)).Message;
}
