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

    /// <summary>The format of the archive holds no larger file.</summary>
    [Fact]
    public void A_file_of_8_GB_is_refused_with_the_limit()
    {
        Sparse("a.bin", (8L << 30) - 1);
        Assert.Empty(OutputFolder.Faults(folder.Path));
        Sparse("b.bin", 8L << 30);
        Assert.Equal(
            ["wrote {out}/b.bin of 8589934592 bytes; the limit of one file is 8589934591: write it in parts"],
            OutputFolder.Faults(folder.Path));
        Sparse("c.bin", 2);
        Assert.Equal("wrote more than 16 GB into {out}", OutputFolder.Faults(folder.Path).Last());
    }

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

    /// <summary>Writes a file that takes no room on the disk.</summary>
    private void Sparse(string file, long bytes)
    {
        using var stream = File.Create(folder.File(file));
        stream.SetLength(bytes);
    }
}
