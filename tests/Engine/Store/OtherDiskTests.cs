using Hormesis.Files;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Store;

namespace Hormesis.Engine.Tests.Store;

/// <summary>Objects on another disk than the rest of the store.</summary>
public sealed class OtherDiskTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_damaged_object_that_cannot_be_read_makes_way_for_a_sound_one()
    {
        bench.Run(Instances.Write("first", "a"));
        var (layout, digest) = (new StoreLayout(bench.Artifacts), Digest.OfText("a"));
        DurableFile.SetMode(layout.Object(digest), 0);

        var renames = 0;
        using (PoorFileSystem.That(call => call == $"rename {layout.Damaged(digest)}" && renames++ == 0
            ? PoorFileSystem.OtherDisk : null))
        using (new UnprivilegedThread())
            new ObjectStore(layout).SetAside(digest);

        Assert.True(new ObjectStore(layout).WasDamaged(digest));
        var observer = bench.Run(Instances.Write("first", "a"));
        Assert.Equal("out.txt was damaged in the store and is set aside", observer.Reasons["write/first"]);
        Assert.Equal("a", bench.Read("write/first/out.txt"));
    }
}
