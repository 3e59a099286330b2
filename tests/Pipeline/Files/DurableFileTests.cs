using Hormesis.Pipeline.Files;
using Hormesis.Pipeline.Tests.Fixtures;

namespace Hormesis.Pipeline.Tests.Files;

public sealed class DurableFileTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_text_has_its_name_once_it_is_whole_and_its_folder_is_flushed_after()
    {
        var path = Path.Combine(bench.Artifacts, "text");
        var steps = new List<string>();
        DurableFile.BeforeStep.Value = step => steps.Add($"{step}{(File.Exists(path) ? ", there" : "")}");
        DurableFile.Write(path, "a");
        DurableFile.BeforeStep.Value = null;

        Assert.Equal([$"write {path}", $"rename {path}", $"flush {bench.Artifacts}, there"], steps);
    }

    [Fact]
    public void A_text_that_cannot_be_named_leaves_nothing()
    {
        var path = Path.Combine(bench.Artifacts, "text");
        DurableFile.BeforeStep.Value = step =>
        {
            if (step.StartsWith("rename ", StringComparison.Ordinal))
                throw new IOException("simulated");
        };
        Assert.Throws<IOException>(() => DurableFile.Write(path, "a"));
        DurableFile.BeforeStep.Value = null;

        Assert.Empty(Directory.EnumerateFileSystemEntries(bench.Artifacts));
    }

    /// <summary>The kernel's own files cannot be flushed, and it says so.</summary>
    [Fact]
    public void A_folder_that_cannot_be_flushed_is_named() => Assert.Contains(
        "Could not flush the folder /proc", Assert.Throws<IOException>(() => DurableFile.FlushFolder("/proc")).Message, StringComparison.Ordinal);
}
