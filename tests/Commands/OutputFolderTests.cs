namespace Hormesis.Commands.Tests;

public sealed class OutputFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_declared_file_alone_is_right()
    {
        folder.Write("images.npy", "x");
        Assert.Empty(OutputFolder.Faults(folder.Path, "images.npy"));
    }

    [Fact]
    public void A_missing_and_an_undeclared_file_are_named()
    {
        folder.Write("debug/x.png", "x");
        Assert.Equal(
            ["did not write {out}/images.npy", "wrote {out}/debug/x.png, which is none of its results (images.npy)"],
            OutputFolder.Faults(folder.Path, "images.npy"));
    }

    [Fact]
    public void A_link_is_no_result()
    {
        File.CreateSymbolicLink(Path.Combine(folder.Path, "images.npy"), "/etc/passwd");
        Assert.Equal(
            ["wrote {out}/images.npy, which is not a regular file"], OutputFolder.Faults(folder.Path, "images.npy"));
        Assert.Equal(["wrote {out}/images.npy, which is not a regular file"], OutputFolder.Faults(folder.Path));
    }

    [Fact]
    public void An_empty_folder_is_no_model() => Assert.Equal(
        ["wrote no file into {out}"], OutputFolder.Faults(folder.Path));

    [Fact]
    public void An_archive_of_equal_files_has_equal_bytes_and_unpacks_to_them()
    {
        folder.Write("model/b/w.bin", "weights");
        folder.Write("model/a.txt", "1");
        using var other = new TemporaryFolder();
        other.Write("model/a.txt", "1");
        other.Write("model/b/w.bin", "weights");
        FolderArchive.Write(folder.Make("model"), folder.File("1.tar"));
        FolderArchive.Write(other.Make("model"), folder.File("2.tar"));
        Assert.Equal(File.ReadAllBytes(folder.File("1.tar")), File.ReadAllBytes(folder.File("2.tar")));

        FolderArchive.Read(folder.File("1.tar"), folder.Make("unpacked"));
        Assert.Equal("weights", File.ReadAllText(folder.File("unpacked/b/w.bin")));
    }
}
