using Hormesis.Stages.Random;

namespace Hormesis.Evaluation.Statistics.ErrorRates;

/// <summary>One made-up study, as <see cref="SimulationSettings"/> describes it.</summary>
internal static class MadeUpStudy
{
    /// <param name="loss">True loss at every rate, at least 0.</param>
    /// <returns>For each rate the mean differences from p = 0, below 0 is worse.</returns>
    public static IReadOnlyList<MadeUpRate> Draw(SimulationSettings settings, TrainingDesign design, double loss,
        RandomStream random)
    {
        var generators = Draws(design.Generators, design.IsAboutThisS ? 0 : settings.GeneratorDeviation);
        var shared = Losses();
        var (zero, zeroResiduals) = Models();
        return
        [
            .. Enumerable.Range(0, settings.Rates).Select(_ =>
            {
                var own = Losses();
                var (models, residuals) = Models();
                return MadeUpRate.Of(design, (patient, seed) =>
                    models[seed] - zero[seed] + residuals[seed][patient] - zeroResiduals[seed][patient]
                    - (loss + ((shared[patient] + own[patient]) / Math.Sqrt(2)) + generators[seed % design.Generators]),
                    settings.Patients);
            }),
        ];

        double[] Draws(int count, double deviation) =>
            [.. Enumerable.Range(0, count).Select(_ => deviation * random.NextGaussian())];

        double[] Losses() =>
            [.. Draws(settings.Patients, 1)
            .Select(value => settings.PatientDeviation * ((value * value) - 1) / Math.Sqrt(2))];

        (double[] Models, double[][] Residuals) Models() => (
            Draws(design.Seeds, settings.UNetDeviation),
            [.. Enumerable.Range(0, design.Seeds)
            .Select(_ => Draws(settings.Patients, settings.ResidualDeviation))]);
    }
}
