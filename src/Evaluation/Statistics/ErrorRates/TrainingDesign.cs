namespace Hormesis.Evaluation.Statistics.ErrorRates;

/// <summary>Trainings of a study.</summary>
/// <param name="Seeds">U-Nets at each rate.</param>
/// <param name="Generators">Trainings of S; seed s has the images of S number s mod this.</param>
/// <param name="IsAboutThisS">
/// Whether statements are about the S that was trained. Its harm is then part of the truth, and not an error of it.
/// </param>
public sealed record TrainingDesign(int Seeds, int Generators, bool IsAboutThisS)
{
    /// <summary>
    /// The default study, what its statements would be if they were about every S, and the study of all arms.
    /// </summary>
    public static IReadOnlyList<TrainingDesign> All { get; } =
        [new(3, 1, IsAboutThisS: true), new(3, 1, IsAboutThisS: false), new(5, 3, IsAboutThisS: false)];
}
