namespace Hormesis.Build.Tests.House;

public sealed class LineLengthTests
{
    private const int Columns = 120;

    /// <summary>Text between raw quotes is data: a message or markup has the line breaks that its reader needs.</summary>
    [Theory]
    [InlineData("build")]
    [InlineData("src")]
    [InlineData("benchmarks")]
    public void No_line_of_code_is_longer_than_the_editor_shows(string folder) =>
        Assert.Empty(Directory.GetFiles(Path.Combine(Repository.Folder, folder), "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(TooLong));

    private static IEnumerable<string> TooLong(string path)
    {
        var isRaw = false;
        foreach (var (index, line) in File.ReadLines(path).Index())
        {
            if (line.Split("\"\"\"").Length % 2 == 0)
                isRaw = !isRaw;
            else if (!isRaw && line.Length > Columns)
                yield return $"{path}({index + 1}): {line.Length} columns";
        }
    }
}
