using System.Text;

namespace Hormesis.Stages.Tests.Values;

public sealed class DigestTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(349_525)]
    [InlineData(1_000_003)]
    public void A_text_has_the_digest_of_its_bytes_however_long_it_is(int repetitions)
    {
        var text = string.Concat(Enumerable.Repeat("aé\U0001F9E0", repetitions));

        Assert.Equal(Digest.Of(Encoding.UTF8.GetBytes(text)), Digest.OfText(text));
    }
}
