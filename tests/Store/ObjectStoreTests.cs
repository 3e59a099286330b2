using Hormesis.Files;
using Hormesis.Engine.Tests.Fixtures;

namespace Hormesis.Store.Tests;

public sealed class ObjectStoreTests : IDisposable
{
    private readonly TemporaryFolder folder = new("artifacts");
    private readonly ObjectStore objects;

    public ObjectStoreTests() => objects = new(new(folder.Path));

    private string Made => Path.Combine(Directory.CreateDirectory(folder.Path).FullName, "made");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_that_has_another_name_is_taken_in_as_a_copy_that_this_name_does_not_reach()
    {
        var other = Made + " elsewhere";
        File.WriteAllText(other, "1");
        LinkedFile.LinkOrCopy(other, Made);

        var taken = objects.TakeIn(Made);
        File.WriteAllText(other, "2");

        Assert.Equal(ObjectState.Sound, objects.Verify(taken));
        Assert.False(File.Exists(Made));
    }

    [Fact]
    public void A_file_that_was_taken_in_is_on_the_disk()
    {
        PageCache.Require(folder.Path);

        Assert.Equal(0ul, PageCache.UnwrittenPages(objects.PathOf(TakeIn(new('a', 100_000)).Digest)));
    }

    [Fact]
    public void A_content_that_is_there_stays_the_file_that_results_are_links_to()
    {
        var first = FileStat.Of(objects.PathOf(TakeIn("1").Digest))!.Value;

        Assert.True(first.IsSameFile(FileStat.Of(objects.PathOf(TakeIn("1").Digest))!.Value));
    }

    [Fact]
    public void An_object_whose_bytes_changed_under_its_date_is_damaged()
    {
        var taken = TakeIn("1");
        Overwrite(taken, "2");

        Assert.Equal((ObjectState.Damaged, ObjectState.Damaged), (objects.Check(taken), objects.Verify(taken)));
    }

    /// <summary>A run asks this of every result: to read them all would take as long as the disk does.</summary>
    [Fact]
    public void An_object_to_which_nothing_has_happened_is_not_read_by_a_check()
    {
        var taken = TakeIn("1");
        Assert.True(objects.IsKnown(taken));

        File.CreateSymbolicLink(objects.PathOf(taken.Digest) + " link", "elsewhere");
        Assert.True(objects.IsKnown(taken));
        LinkedFile.LinkOrCopy(objects.PathOf(taken.Digest), Made);
        Assert.False(objects.IsKnown(taken));
        objects.Acknowledge(taken);
        Assert.True(objects.IsKnown(taken));
    }

    [Fact]
    public void An_object_of_another_size_is_damaged_whatever_its_date()
    {
        var taken = TakeIn("1");
        Overwrite(taken, "12");

        Assert.Equal(ObjectState.Damaged, objects.Check(taken));
    }

    [Fact]
    public void An_object_that_was_touched_or_made_writable_is_sealed_again()
    {
        var taken = TakeIn("1");
        var sealedAt = FileStat.Of(objects.PathOf(taken.Digest))!.Value.ModifiedNs;
        DurableFile.SetMode(objects.PathOf(taken.Digest), 0b110_000_000);
        File.SetLastWriteTimeUtc(objects.PathOf(taken.Digest), DateTime.UnixEpoch);

        Assert.Equal(ObjectState.Sound, objects.Check(taken));

        Assert.Equal(sealedAt, FileStat.Of(objects.PathOf(taken.Digest))!.Value.ModifiedNs);
        Assert.True(File.GetAttributes(objects.PathOf(taken.Digest)).HasFlag(FileAttributes.ReadOnly));
    }

    [Fact]
    public void An_object_that_was_damaged_is_replaced_when_its_content_comes_again()
    {
        var stored = objects.PathOf(TakeIn("a").Digest);
        DurableFile.SetMode(stored, 0b110_000_000);
        File.WriteAllText(stored, "b");

        TakeIn("a");

        Assert.Equal("a", File.ReadAllText(stored));
        Assert.True(File.GetAttributes(stored).HasFlag(FileAttributes.ReadOnly));
    }

    private StoredFile TakeIn(string content)
    {
        File.WriteAllText(Made, content);
        return objects.TakeIn(Made);
    }

    /// <summary>In place, with its date set back.</summary>
    private void Overwrite(StoredFile file, string content)
    {
        var path = objects.PathOf(file.Digest);
        var date = File.GetLastWriteTimeUtc(path);
        DurableFile.SetMode(path, 0b110_000_000);
        File.WriteAllText(path, content);
        File.SetLastWriteTimeUtc(path, date);
    }
}
