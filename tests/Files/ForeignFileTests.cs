using System.Diagnostics;

namespace Hormesis.Files.Tests;

public sealed class ForeignFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hormesis test ");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_file_and_a_link_to_it_are_opened()
    {
        File.WriteAllText(In("file"), "abc");
        File.CreateSymbolicLink(In("link"), "file");

        using var file = ForeignFile.OpenRead(In("file"));
        using var link = ForeignFile.OpenRead(In("link"));

        Assert.Equal((3, 3), (RandomAccess.GetLength(file!), RandomAccess.GetLength(link!)));
    }

    [Fact]
    public void Nothing_else_is_and_nobody_waits_for_the_writer_of_a_pipe()
    {
        using (var made = Process.Start("mkfifo", [In("pipe")]))
            made.WaitForExit();
        File.WriteAllText(In("file"), "abc");

        Assert.All(["pipe", "absent", "file/below", "."], name => Assert.Null(ForeignFile.OpenRead(In(name))));
    }

    private string In(string name) => Path.Combine(folder.FullName, name);
}
