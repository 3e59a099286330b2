using Hormesis.Stages.Random;

namespace Hormesis.Stages.Tests.Random;

public sealed class RandomStreamTests
{
    [Fact]
    public void A_stream_continues_from_its_saved_state()
    {
        var stream = new RandomStream("a");
        stream.NextGaussian();
        var saved = stream.State;
        var expected = stream.NextUInt64();

        Assert.Equal(expected, new RandomStream("b") { State = saved }.NextUInt64());
    }

    /// <summary>Reference: xoshiro256** from the state {1, 2, 3, 4}, as in the authors' C code.</summary>
    [Fact]
    public void The_numbers_are_those_of_the_published_generator()
    {
        var stream = new RandomStream("any") { State = [1, 2, 3, 4] };

        Assert.Equal([11520UL, 0UL, 1509978240UL, 1215971899390074240UL],
            [stream.NextUInt64(), stream.NextUInt64(), stream.NextUInt64(), stream.NextUInt64()]);
    }

    [Fact]
    public void Streams_of_different_names_differ() =>
        Assert.NotEqual(new RandomStreams("seed").Stream("a").NextUInt64(),
            new RandomStreams("seed").Stream("b").NextUInt64());
}
