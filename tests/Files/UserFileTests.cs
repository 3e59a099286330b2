namespace Hormesis.Files.Tests;

public sealed class UserFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new("artifacts");

    public UserFileTests() => Directory.CreateDirectory(folder.Path);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_length_of_a_link_is_its_target_s()
    {
        File.WriteAllBytes(In("scan"), new byte[100_000]);
        File.CreateSymbolicLink(In("relative"), "scan");
        File.CreateSymbolicLink(In("link"), In("relative"));

        using var file = UserFile.OpenRead(In("link"));

        Assert.Equal(100_000, file.Length);
    }

    [Fact]
    public void A_link_to_a_missing_file_is_told_with_the_last_target()
    {
        File.CreateSymbolicLink(In("relative"), "gone");
        File.CreateSymbolicLink(In("link"), In("relative"));

        Assert.StartsWith($"{In("link")}: this is a link to {In("gone")}, which does not exist.", Error("link"),
            StringComparison.Ordinal);
        Assert.Equal($"{In("gone")}: the file does not exist.", Error("gone"));
    }

    [Fact]
    public void What_would_block_or_never_end_is_refused()
    {
        File.CreateSymbolicLink(In("device"), "/dev/zero");

        Assert.Contains("this is a pipe or a device, not a regular file.", Error("device"), StringComparison.Ordinal);
    }

    private string In(string name) => Path.Combine(folder.Path, name);

    private string Error(string name) => Assert.Throws<HormesisException>(() => UserFile.OpenRead(In(name))).Message;
}
