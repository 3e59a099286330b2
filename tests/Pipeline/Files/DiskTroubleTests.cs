using Hormesis.Pipeline.Files;

namespace Hormesis.Pipeline.Tests.Files;

public sealed class DiskTroubleTests
{
    [Fact]
    public void A_full_disk_says_what_where_and_what_to_do()
    {
        var message = DiskTrouble.Explain(new IOException("No space left on device", 28), "the outputs of train-gan/santa", "/")!.Message;

        Assert.StartsWith("The disk is full: the outputs of train-gan/santa could not be written below / (", message, StringComparison.Ordinal);
        Assert.EndsWith("Everything that was finished is kept. Free space and repeat the command; it goes on from there.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_permission_is_explained() =>
        Assert.Contains("right to write there", DiskTrouble.Explain(new UnauthorizedAccessException("Access denied."), "a", "/")!.Message, StringComparison.Ordinal);

    [Fact]
    public void Another_failure_is_left_as_it_is() =>
        Assert.Null(DiskTrouble.Explain(new InvalidOperationException(), "a", "/"));

    [Fact]
    public void One_full_disk_is_told_once() =>
        Assert.Equal(["a: The disk is full: x", "c"], DiskTrouble.Once(["a: The disk is full: x", "b: The disk is full: y", "c", "c"]));

    [Fact]
    public void A_disk_that_is_full_when_a_file_is_created_is_explained_too() =>
        Assert.NotNull(DiskTrouble.Explain(new IOException("Failed to create 'x' with allocation size '3' because the disk was full."), "a", "/"));
}
