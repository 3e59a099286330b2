namespace Hormesis.Files.Tests;

public sealed class FileStatTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hormesis stat");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Times_are_told_apart_below_a_second()
    {
        var file = Path.Combine(folder.FullName, "scan");
        File.WriteAllText(file, "1");
        File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch.AddSeconds(7).AddTicks(1234567));

        Assert.Equal(7_123_456_700, FileStat.Of(file)!.Value.ModifiedNs);
    }
}
