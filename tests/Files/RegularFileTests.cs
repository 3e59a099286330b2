namespace Hormesis.Files.Tests;

public sealed class RegularFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new("artifacts");

    public RegularFileTests() => Directory.CreateDirectory(folder.Path);

    public void Dispose() => folder.Dispose();

    private string Cache => Path.Combine(folder.Path, "cache");

    [Fact]
    public void Lines_come_one_by_one()
    {
        File.WriteAllText(Cache, "a\n\nb");

        Assert.Equal("a,,b", Lines());
        Assert.True(RegularFile.CanRead(Cache));
    }

    [Fact]
    public void A_folder_a_link_or_nothing_has_no_lines()
    {
        Assert.Null(Lines());
        File.CreateSymbolicLink(Cache, "/etc/hostname");
        Assert.Null(Lines());
        Assert.False(RegularFile.CanRead(Cache));
        File.Delete(Cache);
        Directory.CreateDirectory(Cache);
        Assert.Null(Lines());
        Assert.False(RegularFile.CanRead(Cache));
    }

    /// <returns>Null if the file was not read.</returns>
    private string? Lines()
    {
        var lines = new List<string>();
        return RegularFile.TryReadLines(Cache, lines.Add) ? string.Join(',', lines) : null;
    }
}
