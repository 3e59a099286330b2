
namespace Hormesis.Study.Experiments.Arms;

/// <summary>Numbers of real and synthetic images in D'(p).</summary>
internal static class PoisoningCounts
{
    /// <summary>Number of real images that D'(p) keeps.</summary>
    public static int Kept(this PoisoningMode mode, Fraction rate, int real) =>
        mode == PoisoningMode.Append ? real : real - rate.Of(real);

    /// <summary>Number of synthetic images in D'(p).</summary>
    /// <param name="real">Number of all real images.</param>
    public static long Added(this PoisoningMode mode, Fraction rate, int real) => mode switch
    {
        PoisoningMode.Append => rate.Beside(real),
        PoisoningMode.Replace => rate.Of(real),
        _ => 0,
    };
}
