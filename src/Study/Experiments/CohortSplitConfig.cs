using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Serialization;
using Hormesis.Imaging.Splits;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Experiments;

/// <summary>
/// Training, validation and test patients of D: by fractions of the patients, or from a file that names the cases.
/// </summary>
internal sealed record CohortSplitConfig
{
    private const string Fractions = "fractions";
    private const string Given = "file";

    /// <summary>Fraction of the patients that train; with validation and test the sum is 1.</summary>
    [Range(0.0, 1.0)]
    [Form(Fractions)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Train { get; init; }

    /// <summary>
    /// Fraction of the patients that validate. With a file that names no validation cases: fraction of the file's
    /// training patients, taken at random.
    /// </summary>
    [Range(0.0, 1.0)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Validation { get; init; }

    /// <summary>Fraction of the patients that test.</summary>
    [Range(0.0, 1.0)]
    [Form(Fractions)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Test { get; init; }

    /// <summary>
    /// A file below the data's root that names every case of the cohort (or patient, for all of its cases):
    /// splits_final.json of nnU-Net, or a CSV file with the header case,split and the splits train, validation, test
    /// and unused. In JSON the cases of the fold's list val test; if the fold also has a list test, those test, and val
    /// validates.
    /// </summary>
    [MinLength(1)]
    [Form(Given)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? File { get; init; }

    /// <summary>Number of the fold in a JSON file, from 0.</summary>
    [Range(0, 999)]
    [Form(Given)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Fold { get; init; }

    /// <summary>The fractions; only if no file is given.</summary>
    public SplitConfig ToFractions() =>
        new() { Train = Train!.Value, Validation = Validation!.Value, Test = Test!.Value };

    /// <summary>Reports settings that contradict each other.</summary>
    /// <param name="hasFiles">Whether the cohort is read from files.</param>
    /// <param name="report">Takes a setting's name, or an empty text for all of them, and what is wrong with
    /// it.</param>
    public void Check(bool hasFiles, Action<string, string> report)
    {
        if (File is null)
            CheckFractions(report);
        else
            CheckFile(hasFiles, report);
    }

    private void CheckFractions(Action<string, string> report)
    {
        foreach (var (name, value) in ((string, double?)[])[("train", Train), ("validation", Validation),
            ("test", Test)])
        {
            if (value is null)
                report("", $"key `{name}` is missing; give the fractions train, validation and test, or a file.");
            else if (!(value > 0))
                report(name, string.Create(CultureInfo.InvariantCulture,
                    $"`{value}` leaves the split without a patient. U-Nets are trained, validated and tested, so " +
                    $"each fraction must be above 0."));
        }

        if (Fold is not null)
            report("fold", "is the number of a fold in a file, and no file is given.");
    }

    private void CheckFile(bool hasFiles, Action<string, string> report)
    {
        if (Train is not null || Test is not null)
            report("", "gives a file and fractions of all patients; leave one. With a file, only validation can be a " +
                "fraction: of its training patients.");
        if (Validation is 1)
            report("validation", "`1` leaves no training patient.");
        if (Validation is 0)
            report("validation", "`0` lets nobody validate, which the training of U-Nets needs. Give a fraction " +
                "above 0, or leave it out if the file names validation cases.");
        if (!hasFiles)
            report("file", "names cases by their files, and this cohort is computed. Give fractions.");
        switch (Path.GetExtension(File), Fold)
        {
            case (".json", null):
                report("", "key `fold` is missing; it must be the number of a fold in the JSON file, from 0.");
                break;
            case (".csv", not null):
                report("fold", "is given, and a CSV file has no folds.");
                break;
            case not (".json" or ".csv", _):
                report("file", $"`{VisibleText.OfValue(File!)}` is neither a .json nor a .csv file.");
                break;
        }
    }
}
