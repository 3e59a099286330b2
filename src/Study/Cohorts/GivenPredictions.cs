using System.Globalization;
using Hormesis.Study.Experiments;

namespace Hormesis.Study.Cohorts;

/// <summary>Predictions that the command line names in addition to a study's.</summary>
/// <param name="Predictions">Their folder is relative to <paramref name="Root"/>.</param>
/// <param name="Root">Absolute path.</param>
public sealed record GivenPredictions(PredictionsConfig Predictions, string Root)
{
    private const string DefaultName = "given";

    /// <param name="folder">Absolute path.</param>
    /// <param name="name">Null for <c>given</c>.</param>
    /// <param name="rate">Null for 0.</param>
    /// <exception cref="HormesisException">There is no such folder, or the rate is wrong.</exception>
    public static GivenPredictions Of(string folder, string? name, string? rate, int seed)
    {
        var predictions = new PredictionsConfig
        {
            Name = name ?? DefaultName,
            Folder = ".",
            Rate = rate is null ? null
                : Fraction.TryParse(rate, CultureInfo.InvariantCulture, out var fraction) ? fraction
                : throw new HormesisException(
                    $"--rate={VisibleText.OfValue(rate)} is not a fraction from 0 to 1, such as 0, 1/6 or 0.5."),
            Seed = seed,
        };
        return Directory.Exists(folder)
            ? new(predictions, folder)
            : throw new HormesisException($"--predictions={folder}: there is no such folder.");
    }
}
