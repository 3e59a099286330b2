namespace Hormesis.Evaluation.Statistics.ErrorRates;

/// <summary>Differences of one rate from p = 0 in a made-up study.</summary>
/// <param name="Patients">Mean difference of each patient.</param>
/// <param name="Seeds">Mean difference of each seed, with the number of its S.</param>
internal sealed record MadeUpRate(double[] Patients, IReadOnlyList<(int? Generator, double Difference)> Seeds)
{
    /// <param name="difference">Of patient and seed.</param>
    public static MadeUpRate Of(TrainingDesign design, Func<int, int, double> difference, int patients)
    {
        double[][] bySeed =
            [.. Enumerable.Range(0, design.Seeds)
            .Select(seed => Enumerable.Range(0, patients).Select(patient => difference(patient, seed)).ToArray())];
        return new(
            [.. Enumerable.Range(0, patients).Select(patient => bySeed.Average(seed => seed[patient]))],
            [.. bySeed.Select((seed, index) => ((int?)(index % design.Generators), seed.Average()))]);
    }
}
