using System.Text;
using FsCheck;
using FsCheck.Xunit;

namespace Hormesis.Store.Tests;

public sealed class WrittenTextTests
{
    /// <summary>Longer than any buffer, with characters of one to four bytes.</summary>
    private static readonly string Long = string.Concat(Enumerable.Repeat("aäぁ😀", 20_000));

    [Property]
    public bool Its_content_is_that_of_its_UTF8(NonNull<string>[] pieces)
    {
        var text = string.Concat(pieces.Select(piece => piece.Get));
        var written = new WrittenText(writer => Array.ForEach(pieces, piece => writer.Write(piece.Get)));

        return written.Content == Content(text);
    }

    [Fact]
    public void A_long_one_has_the_same_content_however_it_is_written()
    {
        Assert.Equal(Content(Long), WrittenText.Of(Long).Content);
        Assert.Equal(Content(Long), new WrittenText(writer => Array.ForEach(Long.ToCharArray(), writer.Write)).Content);
    }

    [Fact]
    public void It_can_be_written_again() => Assert.Equal(Long, $"{WrittenText.Of(Long)}");

    private static StoredFile Content(string text) => new(Digest.OfText(text), Encoding.UTF8.GetByteCount(text));
}
