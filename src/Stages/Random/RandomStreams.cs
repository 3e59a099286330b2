namespace Hormesis.Stages.Random;

/// <summary>The named streams of one stage instance; a new stream's numbers never move another's.</summary>
/// <param name="seed">What the streams derive from: study seed, stage and instance.</param>
public sealed class RandomStreams(string seed)
{
    public RandomStream Stream(string name) => new($"{seed}\n{name}");
}
