using Hormesis.Engine.Tests.Fixtures;

namespace Hormesis.Files.Tests;

public sealed class DurableFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new("artifacts");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_text_has_its_name_once_it_is_whole_and_its_folder_is_flushed_after()
    {
        var path = Path.Combine(folder.Path, "text");
        var steps = new List<string>();
        DurableFile.BeforeStep.Value = step => steps.Add($"{step}{(File.Exists(path) ? ", there" : "")}");
        DurableFile.Write(path, "a");
        DurableFile.BeforeStep.Value = null;

        Assert.Equal([$"write {path}", $"rename {path}", $"flush {folder.Path}, there"], steps);
    }

    [Fact]
    public void A_new_folder_for_a_text_is_flushed_into_its_own_before_the_text_is_written()
    {
        var path = Path.Combine(folder.Path, "new", "newer", "text");
        var steps = new List<string>();
        DurableFile.BeforeStep.Value = steps.Add;
        DurableFile.Write(path, "a");
        DurableFile.BeforeStep.Value = null;

        Assert.Equal([$"flush {folder.Path}", $"flush {folder.Path}/new", $"write {path}"], steps[..3]);
    }

    [Fact]
    public void A_text_that_cannot_be_named_leaves_nothing()
    {
        var path = Path.Combine(folder.Path, "text");
        DurableFile.BeforeStep.Value = step =>
        {
            if (step.StartsWith("rename ", StringComparison.Ordinal))
                throw new IOException("simulated");
        };
        Assert.Throws<IOException>(() => DurableFile.Write(path, "a"));
        DurableFile.BeforeStep.Value = null;

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_folder_whose_flush_fails_is_named()
    {
        using var poor = PoorFileSystem.Without(PoorFileSystem.InputOutput, "fsync");

        Assert.Contains($"Could not flush the folder {folder.Path}",
            Assert.Throws<IOException>(() => DurableFile.Write(Text, "a")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PoorFileSystem.Invalid)]
    [InlineData(PoorFileSystem.NotSupported)]
    public void A_file_system_that_flushes_no_folders_is_written_to_all_the_same(int answer)
    {
        using var poor = PoorFileSystem.Without(answer, "fsync");

        DurableFile.Write(Text, "a");

        Assert.Equal("a", File.ReadAllText(Text));
    }

    /// <summary>The kernel's own files have no flush.</summary>
    [Fact]
    public void A_real_file_system_without_flushes_is_one_of_them() => DurableFile.FlushFolder("/proc");

    [Theory]
    [InlineData(PoorFileSystem.NotPermitted)]
    [InlineData(PoorFileSystem.NotSupported)]
    public void A_file_system_without_modes_keeps_contents(int answer)
    {
        DurableFile.Write(Text, "a");
        using var poor = PoorFileSystem.Without(answer, "chmod", "link");

        LinkedFile.LinkOrCopy(Text, Text + ".copy");

        Assert.Equal("a", File.ReadAllText(Text + ".copy"));
    }

    [Fact]
    public void A_move_to_a_disk_that_fails_leaves_the_file_and_no_copy()
    {
        DurableFile.Write(Text, "a");
        using var poor = PoorFileSystem.Without(PoorFileSystem.OtherDisk, "rename");
        DurableFile.BeforeStep.Value = step =>
        {
            if (step.StartsWith("flush ", StringComparison.Ordinal))
                throw new IOException("simulated");
        };
        Assert.Throws<IOException>(() => DurableMove.Rename(Text, Text + ".moved"));
        DurableFile.BeforeStep.Value = null;

        Assert.Equal([Text], Directory.EnumerateFileSystemEntries(folder.Path));
    }

    private string Text => Path.Combine(folder.Path, "text");
}
