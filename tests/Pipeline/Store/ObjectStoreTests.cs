using Hormesis.Pipeline.Files;
using Hormesis.Pipeline.Store;
using Hormesis.Pipeline.Tests.Fixtures;

namespace Hormesis.Pipeline.Tests.Store;

public sealed class ObjectStoreTests : IDisposable
{
    private readonly Bench bench = new();
    private readonly ObjectStore objects;

    public ObjectStoreTests() => objects = new(new StoreLayout(bench.Artifacts));

    private string Output => Path.Combine(bench.Artifacts, "output");

    public void Dispose() => bench.Dispose();

    [Fact]
    public void An_output_that_has_another_name_elsewhere_cannot_be_changed_by_it()
    {
        var elsewhere = Path.Combine(Directory.CreateDirectory(bench.Artifacts).FullName, "elsewhere");
        File.WriteAllText(elsewhere, "a");
        DurableFile.LinkOrCopy(elsewhere, Output);

        var taken = objects.TakeIn(Output);
        File.WriteAllText(elsewhere, "b");

        Assert.Equal("a", File.ReadAllText(objects.PathOf(taken.Digest)));
        Assert.False(File.Exists(Output));
    }

    [Fact]
    public void An_object_that_was_damaged_is_replaced_when_its_content_comes_again()
    {
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(bench.Artifacts).FullName, "output"), "a");
        var stored = objects.PathOf(objects.TakeIn(Output).Digest);
        DurableFile.SetMode(stored, 0b110_000_000);
        File.WriteAllText(stored, "b");

        File.WriteAllText(Output, "a");
        objects.TakeIn(Output);

        Assert.Equal("a", File.ReadAllText(stored));
        Assert.True(File.GetAttributes(stored).HasFlag(FileAttributes.ReadOnly));
    }
}
