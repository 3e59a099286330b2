namespace Hormesis.Commands.Tests;

public sealed class ProgramFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ProgramFilesTests()
    {
        foreach (var path in (string[])
            ["make.py", "notes.txt", ".env", "lib/a.py", "lib/deep/b.py", "lib/.hidden/c.py",
                "lib/__pycache__/a.cpython-313.pyc"])
            folder.Write(path, path);
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("make.py", "make.py")]
    [InlineData("*.py", "make.py")]
    [InlineData("*", "make.py notes.txt")]
    [InlineData("lib/**", "lib/a.py lib/deep/b.py")]
    [InlineData("**/*.py", "lib/a.py lib/deep/b.py make.py")]
    [InlineData("lib/*/b.*", "lib/deep/b.py")]
    [InlineData(".env", ".env")]
    [InlineData("lib/.hidden/*", "lib/.hidden/c.py")]
    [InlineData("lib/*/*", "lib/deep/b.py")]
    [InlineData("lib/__pycache__/*", "lib/__pycache__/a.cpython-313.pyc")]
    public void Patterns_match_by_names_and_folders(string pattern, string expected) =>
        Assert.Equal(expected.Split(' '), ProgramFiles.List(folder.Path, [pattern]));

    [Theory]
    [InlineData("../secret", "`../secret` holds '.' or '..' as a part.")]
    [InlineData("/etc/passwd", "`/etc/passwd` has an empty part")]
    [InlineData("lib/../../x", "`lib/../../x` holds '.' or '..' as a part.")]
    public void No_pattern_leaves_the_folder(string pattern, string message) => Assert.StartsWith(
        message,
        Assert.Throws<HormesisException>(() => ProgramFiles.List(folder.Path, [pattern])).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_pattern_without_a_file_is_refused() => Assert.Equal(
        $"{folder.Path}/mkae.py: there is no such file. Paths of `files` begin at the folder of experiments.yaml.",
        Assert.Throws<HormesisException>(() => ProgramFiles.List(folder.Path, ["mkae.py"])).Message);

    [Theory]
    [InlineData("make.py")]
    [InlineData("**/*.py")]
    public void The_folder_itself_may_be_a_link(string pattern)
    {
        using var other = new TemporaryFolder();
        var link = Path.Combine(other.Path, "project");
        File.CreateSymbolicLink(link, folder.Path);

        Assert.Equal(ProgramFiles.List(folder.Path, [pattern]), ProgramFiles.List(link, [pattern]));
    }

    [Fact]
    public void A_link_is_refused_and_a_linked_folder_is_not_followed()
    {
        File.CreateSymbolicLink(Path.Combine(folder.Path, "link.py"), "/etc/passwd");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "etc"), "/etc");
        Assert.Contains("link.py is a link or not a regular file", Assert.Throws<HormesisException>(
            () => ProgramFiles.List(folder.Path, ["*.py"])).Message, StringComparison.Ordinal);
        Assert.Contains("there is no such file", Assert.Throws<HormesisException>(
            () => ProgramFiles.List(folder.Path, ["etc/passwd"])).Message, StringComparison.Ordinal);
    }
}
