using System.Diagnostics;
using System.Text;
using FsCheck.Xunit;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Tests.Experiments;

/// <summary>A file that was made to harm.</summary>
public sealed class UntrustedFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("default: &a x\nstudies: { x: *a }", "(1,10): anchors and aliases are not allowed")]
    [InlineData("studies: { x: *a }", "(1,15): anchors and aliases are not allowed")]
    [InlineData("files: [*.py]", "(1,9): anchors and aliases are not allowed; a text that begins with * or & needs ")]
    [InlineData("files: [**/*.py]", "(1,9): anchors and aliases are not allowed; a text that begins with * or & ")]
    [InlineData("files: [*]", "(1,9): anchors and aliases are not allowed; a text that begins with * or & needs ")]
    [InlineData("default: a\ndefault: b", "(2,1): ")]
    [InlineData("default: [", "(2,1): ")]
    [InlineData("...\ndefault", "(1,1): the text from here on is not YAML: ")]
    [InlineData("default: a\n\tstudies: 1", "(1,10): ")]
    [InlineData("\t: default", "(2,1): the last key has no value.")]
    public void A_trap_or_a_slip_of_syntax_is_told_with_its_place(string text, string message)
    {
        var path = folder.Write("e.yaml", text);

        Assert.Contains($"{path}{message}", Refused(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("default: \u001b[31mred", "(1,10): the character \\u001b is not allowed in YAML; remove it.")]
    [InlineData("default: a\n# \u0000 hidden", "(2,3): the character \\u0000 is not allowed in YAML; remove it.")]
    [InlineData("? [a, b]\n: 1", "(1,3): a key must be a name, not a list or a mapping.")]
    [InlineData("? { a: b }\n: 1", "(1,3): a key must be a name, not a list or a mapping.")]
    public void What_no_file_of_experiments_needs_is_refused_with_its_place(string text, string message) =>
        Assert.EndsWith($"e.yaml{message}", Refused(folder.Write("e.yaml", text)), StringComparison.Ordinal);

    [Fact]
    public void Another_encoding_is_refused_with_the_first_wrong_byte() => Assert.EndsWith(
        "latin.yaml(2,8): the byte 0xe4 is not UTF-8. Save the file as UTF-8.",
        Refused(Bytes("latin.yaml", Encoding.Latin1.GetBytes("default: a\n# die F\u00e4lle\n"))),
        StringComparison.Ordinal);

    [Fact]
    public void A_byte_order_mark_changes_nothing() => Assert.Equal(
        "phantom",
        ExperimentsFile.Read(
            Bytes("marked.yaml", [.. Encoding.UTF8.Preamble, .. File.ReadAllBytes(OwnStudies.OwnFile)])).Default);

    [Fact]
    public void A_value_as_long_as_the_file_is_not_repeated_whole()
    {
        var message =
            Refused(folder.Write("e.yaml",
            $"default: {new string('x', 1_000_000)}\nstudies: {{}}\n{new string('y', 1000)}: 1\n"));

        Assert.InRange(message.Length, 1, 2000);
        Assert.Contains("x… (1000000 characters)` is none of the studies", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_cannot_pass_for_a_line_of_the_message() =>
        Assert.Contains("`a\\u000aError: \\u001b[2J` is none of",
            Refused(folder.Write("e.yaml", "default: \"a\\nError: \\e[2J\"\nstudies: {}")), StringComparison.Ordinal);

    [Fact]
    public void An_endless_device_is_read_no_further_than_a_file() =>
        Assert.Contains("the file has more than 1048576 bytes", Refused("/dev/zero"), StringComparison.Ordinal);

    [Fact]
    public void A_pipe_that_nobody_writes_to_is_waited_for_a_while()
    {
        var error = Assert.Throws<HormesisException>(() => YamlText.Read(Pipe(), TimeSpan.Zero));

        Assert.Contains("the pipe was not closed within 0 seconds.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_that_is_written_to_is_read_to_its_end()
    {
        var pipe = Pipe();
        var writing = Task.Run(() => File.WriteAllText(pipe, File.ReadAllText(OwnStudies.OwnFile)),
            TestContext.Current.CancellationToken);

        Assert.Equal("phantom", ExperimentsFile.Read(pipe).Default);
        await writing;
    }

    [Property(MaxTest = 500)]
    public void Any_bytes_end_in_one_message(byte[] bytes) => Ends(bytes);

    /// <summary>Pieces of YAML, put together at random, get further than bytes do.</summary>
    [Property(MaxTest = 500)]
    public void Any_pieces_of_YAML_end_in_one_message(byte[] choices) =>
        Ends(Encoding.UTF8.GetBytes(string.Concat(choices.Select(choice => Pieces[choice % Pieces.Length]))));

    [Theory]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("a: ")]
    [InlineData("{")]
    [InlineData("[],")]
    [InlineData("a\n")]
    [InlineData("- a\n")]
    [InlineData("|\n ")]
    [InlineData("%a\n")]
    [InlineData("---\n")]
    [InlineData("!a ")]
    [InlineData("'")]
    [InlineData("\"\\")]
    [InlineData(" ")]
    [InlineData("\n")]
    public void A_megabyte_of_one_piece_ends_too(string piece) =>
        Ends(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length))));

    private static readonly string[] Pieces =
    [
        "default", "studies", "extends", "smoke", "a", ": ", ":\n", "\n", "\n  ", "\n    ", "- ", "? ", "{", "}", "[",
            "]", ",", "\"", "'", "\\U00110000", "\\x",
        "|\n", ">+9\n", "# ", "&a ", "*a", "!!int ", "!<", "%YAML 9.9\n", "%TAG ! !\n", "---\n", "...\n", "<<", "~",
            "0x1", "\t", "\r", "\u0085", "\u2028", "\ufeff",
    ];

    /// <summary>Either a study, or one exception for a person.</summary>
    private void Ends(byte[] bytes)
    {
        var path = Bytes("any.yaml", bytes);
        try
        {
            ExperimentsFile.Read(path);
        }
        catch (HormesisException error)
        {
            Assert.StartsWith(path, error.Message, StringComparison.Ordinal);
        }
    }

    private string Bytes(string name, byte[] bytes)
    {
        var path = Path.Combine(folder.Path, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private string Pipe()
    {
        var path = Path.Combine(folder.Path, "pipe");
        using var made = Process.Start("mkfifo", [path]);
        made.WaitForExit();
        return path;
    }

    [Theory]
    [InlineData("")]
    [InlineData("- default")]
    [InlineData("a: 1\n---\nb: 1")]
    public void What_is_not_one_mapping_is_refused(string text) =>
        Assert.Contains("must be one YAML mapping with the keys default and studies.",
            Refused(folder.Write("e.yaml", text)), StringComparison.Ordinal);

    [Fact]
    public void Deep_nesting_is_refused_before_it_exhausts_the_stack() =>
        Assert.Contains("the nesting is deeper than 32 levels.",
            Refused(folder.Write("e.yaml", "a: " + new string('[', 100_000))), StringComparison.Ordinal);

    [Fact]
    public void A_file_of_over_a_megabyte_is_not_read() =>
        Assert.Contains("the file has more than 1048576 bytes",
            Refused(folder.Write("e.yaml", new string('#', 1_048_577))), StringComparison.Ordinal);

    [Fact]
    public void A_missing_file_is_named_with_the_argument_that_gives_another() =>
        Assert.EndsWith(
            "nowhere.yaml: the file does not exist. Give one with --experiments=FILE.",
            Refused(Path.Combine(folder.Path, "nowhere.yaml")),
            StringComparison.Ordinal);

    /// <summary>A link's own length is that of its target's path.</summary>
    [Fact]
    public void A_link_is_measured_by_its_target()
    {
        folder.Write("large.yaml", new string('#', 1_048_577));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "e.yaml"), "large.yaml");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "lost.yaml"), "gone.yaml");

        Assert.Contains("the file has more than 1048576 bytes", Refused(Path.Combine(folder.Path, "e.yaml")),
            StringComparison.Ordinal);
        Assert.Contains(
            $"lost.yaml: this is a link to {Path.Combine(folder.Path, "gone.yaml")}, which does not exist.",
            Refused(Path.Combine(folder.Path, "lost.yaml")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_sound_settings_is_read()
    {
        File.CreateSymbolicLink(Path.Combine(folder.Path, "e.yaml"), OwnStudies.OwnFile);

        Assert.Equal(ExperimentsFile.Read(OwnStudies.OwnFile).Default,
            ExperimentsFile.Read(Path.Combine(folder.Path, "e.yaml")).Default);
    }

    [Fact]
    public void A_folder_is_told_from_a_file() =>
        Assert.Contains("a folder, not a file.", Refused(folder.Path), StringComparison.Ordinal);

    private static string Refused(string path) =>
        Assert.ThrowsAny<HormesisException>(() => ExperimentsFile.Read(path)).Message;
}
