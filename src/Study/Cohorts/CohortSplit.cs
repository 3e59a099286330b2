using Hormesis.Imaging.Cohorts;
using Hormesis.Imaging.Slices;
using Hormesis.Imaging.Splits;
using Hormesis.Stages.Random;
using Hormesis.Study.Experiments;

namespace Hormesis.Study.Cohorts;

/// <summary>Assigns the patients of one cohort to its splits.</summary>
internal sealed class CohortSplit
{
    private readonly CohortSplitConfig? config;
    private readonly RandomStream random;
    private readonly GivenSplit? file;
    private readonly IReadOnlyDictionary<string, Split>? given;

    private CohortSplit(
        CohortSplitConfig? config, RandomStream random, GivenSplit? file, IReadOnlyDictionary<string, Split>? given) =>
        (this.config, this.random, this.file, this.given) = (config, random, file, given);

    /// <param name="config">Null if every patient trains.</param>
    /// <param name="folder">Returns the folder of the cohort's files; only called if the split is one of them.</param>
    /// <param name="random">Draws the patients, and must not be used for anything else.</param>
    /// <exception cref="HormesisException">The file of the split does not fit the cohort.</exception>
    public static CohortSplit Of(
        CohortSplitConfig? config, CohortKind scans, Func<string> folder, RandomStream random)
    {
        if (config?.File is not { } path)
            return new(config, random, file: null, given: null);

        var file = GivenSplit.Read(folder(), path, config.Fold);
        return new(config, random, file, file.Of(scans.ListCases(folder())));
    }

    /// <summary>Whether a patient is in a split.</summary>
    public bool Uses(string patient) => given?.ContainsKey(patient) != false;

    /// <summary>Assigns the patients that have slices.</summary>
    /// <exception cref="HormesisException">There are too few patients for the splits.</exception>
    public IReadOnlyDictionary<string, Split> Assign(IReadOnlyList<string> patients) =>
        file is not null ? file.Complete(given!, patients, config!.Validation, random)
            : config is not null ? PatientSplits.Assign(patients, config.ToFractions(), random)
            : patients.ToDictionary(patient => patient, _ => Split.Train, StringComparer.Ordinal);
}
