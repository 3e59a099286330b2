using Hormesis.Store.Sharing;

namespace Hormesis.Remote.Tests;

/// <summary>A shared folder whose keeper moved objects to another disk and left links.</summary>
public sealed class FolderLinksTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_object_behind_a_link_has_its_own_size_and_content()
    {
        var content = Contents.Of(100_000);
        var name = Contents.Name(content);
        var store = folder.Make("store");
        using var transport = RemoteTransports.Open(new(RemoteKind.Folder, store), Contents.Quick, _ => null);
        await transport.Put(name, content);
        var path = Path.Combine(store, name);
        File.Move(path, Path.Combine(folder.Make("other"), "moved"));
        File.CreateSymbolicLink(path, Path.Combine(folder.Path, "other", "moved"));

        Assert.True(await transport.Has(name, content.Length));
        Assert.Equal(content, await transport.Get(name));

        File.Delete(Path.Combine(folder.Path, "other", "moved"));
        Assert.False(await transport.Has(name, content.Length));
        Assert.Null(await transport.Get(name));
        await transport.Put(name, content);
        Assert.Equal(content, await transport.Get(name));
    }
}
