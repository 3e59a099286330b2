
namespace Hormesis.Study.Experiments.Arms;

/// <summary>How many images of each kind D'(p) has.</summary>
internal static class PoisoningCounts
{
    /// <summary>Real images that stay, of all.</summary>
    public static int Kept(this PoisoningMode mode, Fraction rate, int real) =>
        mode == PoisoningMode.Append ? real : real - rate.Of(real);

    /// <summary>Synthetic images that come.</summary>
    /// <param name="real">Number of all real images.</param>
    public static long Added(this PoisoningMode mode, Fraction rate, int real) => mode switch
    {
        PoisoningMode.Append => rate.Beside(real),
        PoisoningMode.Replace => rate.Of(real),
        _ => 0,
    };
}
