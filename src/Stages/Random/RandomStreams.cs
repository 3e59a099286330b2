namespace Hormesis.Stages.Random;

/// <summary>The named random streams of one stage instance. A new stream does not change the others' numbers.</summary>
/// <param name="seed">Text from which the streams are derived: study seed, stage and instance.</param>
public sealed class RandomStreams(string seed)
{
    public RandomStream Stream(string name) => new($"{seed}\n{name}");
}
