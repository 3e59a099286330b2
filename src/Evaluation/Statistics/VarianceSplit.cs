namespace Hormesis.Evaluation.Statistics;

/// <summary>
/// Variances of the scores of one rate by their source, from a two-way table of patients and seeds without replication,
/// by the method of moments. An estimate below 0 is set to 0 (Searle, Casella and McCulloch, "Variance components",
/// 1992).
/// </summary>
/// <param name="Patients">Variance between patients.</param>
/// <param name="Seeds">
/// Variance between seeds that affects all patients in the same way. It shows how much the mean of a rate varies
/// between trainings.
/// </param>
/// <param name="Residual">Remaining variance of a patient with a seed.</param>
public sealed record VarianceSplit(double Patients, double Seeds, double Residual)
{
    /// <param name="scores">One row for each seed, with one value for each patient.</param>
    /// <returns>Null if there are fewer than two seeds or patients.</returns>
    public static VarianceSplit? Of(IReadOnlyList<IReadOnlyList<double>> scores)
    {
        var (seeds, patients) = (scores.Count, scores.Count > 0 ? scores[0].Count : 0);
        if (seeds < 2 || patients < 2)
            return null;

        double[] bySeed = [.. scores.Select(row => row.Average())];
        double[] byPatient = [.. Enumerable.Range(0, patients).Select(patient => scores.Average(row => row[patient]))];
        var mean = bySeed.Average();
        var residual = scores.Index()
            .Sum(row => row.Item.Index()
            .Sum(cell => Square(cell.Item - bySeed[row.Index] - byPatient[cell.Index] + mean)))
            / ((seeds - 1.0) * (patients - 1));
        var betweenSeeds = patients * bySeed.Sum(value => Square(value - mean)) / (seeds - 1);
        var betweenPatients = seeds * byPatient.Sum(value => Square(value - mean)) / (patients - 1);
        return new(
            Patients: Math.Max(0, (betweenPatients - residual) / seeds),
            Seeds: Math.Max(0, (betweenSeeds - residual) / patients),
            Residual: residual);
    }

    private static double Square(double value) => value * value;
}
