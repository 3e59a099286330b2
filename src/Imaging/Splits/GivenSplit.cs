using Hormesis.Imaging.Cohorts;
using Hormesis.Imaging.Slices;
using Hormesis.Stages.Random;

namespace Hormesis.Imaging.Splits;

/// <summary>
/// A split that a file gives by the names of cases, or of patients with all their cases: <c>splits_final.json</c> of
/// nnU-Net or a CSV file. It must name every case of the cohort, and no other.
/// </summary>
public sealed class GivenSplit
{
    private readonly string path;
    private readonly IReadOnlyDictionary<string, Split?> names;

    private GivenSplit(string path, IReadOnlyDictionary<string, Split?> names) =>
        (this.path, this.names) = (path, names);

    /// <summary>Whether the file says which cases validate.</summary>
    private bool HasValidation => names.Values.Contains(Split.Validation);

    /// <summary>Returns the file's path from the data's root, with '/'.</summary>
    /// <inheritdoc cref="CohortKind.ListFiles"/>
    public static string ListFile(string root, string file, IReadOnlyList<string> linked) =>
        Find(file, path => DataFolder.Open(root, path, linked)).FromRoot;

    /// <param name="folder">The data's root, or a folder with the file at the same relative path.</param>
    /// <param name="file">Path relative to the data's root, .json or .csv.</param>
    /// <param name="fold">Number of the fold in a JSON file; null for a CSV file.</param>
    /// <exception cref="HormesisException">The file is missing or malformed; the message lists all problems with their
    /// places.</exception>
    public static GivenSplit Read(string folder, string file, int? fold)
    {
        var path = Find(file, below => DataFolder.OpenStaged(folder, below)).FullPath;
        return new(path, fold is { } number ? FoldFile.Read(path, number) : SplitTable.Read(path));
    }

    /// <summary>Assigns the patients of a cohort; patients that the file marks as unused are left out.</summary>
    /// <exception cref="HormesisException">Cases are not in the file, names in it are unknown, or a patient's cases are
    /// in two splits; the message lists all of them.</exception>
    public IReadOnlyDictionary<string, Split> Of(IReadOnlyList<CaseName> cases)
    {
        var problems = new Problems(path);
        var known = cases.SelectMany(found => new[] { found.Case, found.Patient }).ToHashSet(StringComparer.Ordinal);
        foreach (var name in names.Keys.Where(name => !known.Contains(name)))
            problems.Add($"{VisibleText.OfValue(name)} is neither a case nor a patient of the cohort. Correct or " +
                "remove it.");
        foreach (var found in cases.Distinct()
            .Where(found => !names.ContainsKey(found.Case) && !names.ContainsKey(found.Patient)))
            problems.Add($"the cohort's case {found.Case} is in no split. Add it, or take it out of the cohort.");

        var splits = new SortedDictionary<string, Split>(StringComparer.Ordinal);
        foreach (var patient in cases.GroupBy(found => found.Patient, StringComparer.Ordinal))
        {
            var given = patient.SelectMany(found => Given(found.Case).Concat(Given(found.Patient)))
                .DistinctBy(entry => entry.Split).OrderBy(entry => entry.Split).ToList();
            if (given.Count > 1)
                problems.Add($"patient {patient.Key} is in several splits: " +
                    $"{string.Join(", ", given.Select(entry => $"{entry.Name} in {NameOf(entry.Split)}"))}. Put all " +
                    "scans of a patient into one split.");
            if (given is [{ Split: { } split }])
                splits[patient.Key] = split;
        }

        problems.ThrowIfAny();
        return splits;
    }

    /// <summary>Completes the split for the patients that have slices: takes validation patients from the training
    /// patients if the file names none.</summary>
    /// <param name="given">Result of <see cref="Of"/>.</param>
    /// <param name="patients">Patients with slices.</param>
    /// <param name="validation">Fraction of the training patients that validate; null for none.</param>
    /// <exception cref="HormesisException">No patient is left to train or to test, or both the file and the fraction
    /// give validation patients.</exception>
    public IReadOnlyDictionary<string, Split> Complete(IReadOnlyDictionary<string, Split> given,
        IReadOnlyList<string> patients, double? validation, RandomStream random)
    {
        if (HasValidation && validation is not null)
            throw new HormesisException($"{path}: the file says which cases validate, and split.validation gives a " +
                "fraction. Remove this setting.");

        var splits = new SortedDictionary<string, Split>(
            patients.ToDictionary(patient => patient, patient => given[patient], StringComparer.Ordinal),
            StringComparer.Ordinal);
        foreach (var needed in (Split[])[Split.Train, Split.Test])
        {
            if (!splits.ContainsValue(needed))
                throw new HormesisException($"{path}: no patient of the split `{NameOf(needed)}` has a slice. Give " +
                    "this split other patients, or lower minMaskPixels.");
        }

        if (validation is not (> 0 and var fraction))
            return splits;

        var training = splits.Where(entry => entry.Value == Split.Train).Select(entry => entry.Key).ToList();
        var divided = PatientSplits.Assign(
            training, new() { Train = 1 - fraction, Validation = fraction, Test = 0 }, random);
        foreach (var (patient, split) in divided)
            splits[patient] = split;
        return splits;
    }

    internal static string NameOf(Split? split) => split switch
    {
        null => "unused",
        Split.Train => "train",
        Split.Validation => "validation",
        _ => "test",
    };

    private static DataFile Find(string file, Func<string, DataFolder> open) =>
        DataFile.Find(file, "split.file must be a file", open);

    private IEnumerable<(string Name, Split? Split)> Given(string name) =>
        names.TryGetValue(name, out var split) ? [(name, split)] : [];
}
