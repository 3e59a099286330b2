namespace Hormesis.Files.Tests;

public sealed class DiskTroubleTests
{
    [Fact]
    public void A_full_disk_says_what_where_and_what_to_do()
    {
        var message = DiskTrouble.Explain(new IOException("No space left on device", 28),
            "the outputs of train-gan/santa", "/")!.Message;

        Assert.StartsWith("The disk is full: the outputs of train-gan/santa could not be written below / (", message,
            StringComparison.Ordinal);
        Assert.EndsWith("Everything that was finished is kept. Free space and repeat the command; it " +
            "continues from there.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disk_without_inodes_is_told_from_one_without_space()
    {
        var message = DiskTrouble.Explain(new IOException("No space left on device", 28), "the outputs of a", "/",
            new(104e6, HasInodes: false))!.Message;

        Assert.StartsWith("The disk is full: it has no free inodes, and the outputs of a could not be written below / " +
            "(104.0 MB free, but no further file can be created).", message, StringComparison.Ordinal);
        Assert.Contains("Remove files that are not needed", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_system_says_what_it_has_left()
    {
        var free = FreeSpace.Of("/");

        Assert.True(free.HasInodes);
        Assert.InRange(free.Bytes!.Value, 0, new DriveInfo("/").TotalSize);
        Assert.Equal("an unknown amount", FreeSpace.Of("/no/such/folder").ToString());
    }

    [Fact]
    public void A_store_that_was_removed_is_one_sentence_for_all_that_miss_it()
    {
        var message =
            DiskTrouble.Explain(new DirectoryNotFoundException("Could not find a part of the path '/gone/store/x'."),
            "a", "/gone/store")!.Message;

        Assert.Equal("/gone/store was removed while this command ran, together with the results in it. " +
            "Repeat the command to make the missing results again.", message);
        Assert.Equal([message], DiskTrouble.Once([message, $"b: {message}"]));
    }

    [Fact]
    public void A_file_that_is_missing_from_a_folder_that_is_there_is_no_trouble_of_the_disk() =>
        Assert.Null(DiskTrouble.Explain(new FileNotFoundException(), "a", "/"));

    [Fact]
    public void A_refused_permission_is_explained() =>
        Assert.Contains("right to write there",
            DiskTrouble.Explain(new UnauthorizedAccessException("Access denied."), "a", "/")!.Message,
            StringComparison.Ordinal);

    [Fact]
    public void Another_failure_is_left_as_it_is() =>
        Assert.Null(DiskTrouble.Explain(new InvalidOperationException(), "a", "/"));

    [Fact]
    public void One_full_disk_is_told_once() =>
        Assert.Equal(["a: The disk is full: x", "c"],
            DiskTrouble.Once(["a: The disk is full: x", "b: The disk is full: y", "c", "c"]));

    [Fact]
    public void A_disk_that_is_full_when_a_file_is_created_is_explained_too() =>
        Assert.NotNull(
            DiskTrouble.Explain(
            new IOException("Failed to create 'x' with allocation size '3' because the disk was full."), "a", "/"));
}
