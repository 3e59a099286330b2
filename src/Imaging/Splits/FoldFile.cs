using System.Globalization;
using System.Text.Json;
using Hormesis.Imaging.Cohorts;
using Hormesis.Imaging.Json;
using Hormesis.Imaging.Slices;

namespace Hormesis.Imaging.Splits;

/// <summary>
/// Reads one fold of nnU-Net's <c>splits_final.json</c>: a list of objects with the lists <c>train</c> and <c>val</c>.
/// Cases in <c>val</c> test, because no fold may choose a model by the cases on which it is scored. If a fold also has
/// the list <c>test</c>, its cases test, and those in <c>val</c> validate.
/// </summary>
internal static class FoldFile
{
    private const string Train = "train";
    private const string Validation = "val";
    private const string Test = "test";

    /// <inheritdoc cref="GivenSplit.Read"/>
    public static IReadOnlyDictionary<string, Split?> Read(string path, int fold)
    {
        using var json = ForeignJson.Read(path);
        var root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Array)
            throw new HormesisException($"{path}: the file must be a list of folds, each an object with the lists " +
                $"`{Train}` and `{Validation}`, as nnU-Net writes it.");
        if (fold >= root.GetArrayLength())
            throw new HormesisException(string.Create(CultureInfo.InvariantCulture,
                $"{path}: the file has no fold {fold}; it has {root.GetArrayLength()}, numbered from 0."));

        var problems = new Problems(path);
        var names = Read(root[fold], string.Create(CultureInfo.InvariantCulture, $"[{fold}]"), problems);
        problems.ThrowIfAny();
        return names;
    }

    private static SortedDictionary<string, Split?> Read(JsonElement fold, string place, Problems problems)
    {
        var names = new SortedDictionary<string, Split?>(StringComparer.Ordinal);
        if (fold.ValueKind != JsonValueKind.Object)
        {
            problems.Add($"{place}: must be an object with the lists {Train} and {Validation}");
            return names;
        }

        var hasTest = fold.TryGetProperty(Test, out _);
        foreach (var list in fold.EnumerateObject().Where(list => list.Name is not (Train or Validation or Test)))
            problems.Add($"{place}.{VisibleText.OfValue(list.Name)}: is unknown. Known are {Train}, {Validation} and " +
                $"{Test}");
        Add(Train, Split.Train);
        Add(Validation, hasTest ? Split.Validation : Split.Test);
        if (hasTest)
            Add(Test, Split.Test);
        return names;

        void Add(string list, Split split)
        {
            if (!fold.TryGetProperty(list, out var given) || given.ValueKind != JsonValueKind.Array)
            {
                problems.Add($"{place}.{list}: must be a list of names");
                return;
            }

            foreach (var (index, item) in given.EnumerateArray().Index())
            {
                var text = item.ValueKind == JsonValueKind.String ? item.GetString()! : "";
                var name = ScanFiles.StemOf(text) ?? text;
                if (name.Length == 0)
                    problems.Add(string.Create(CultureInfo.InvariantCulture,
                        $"{place}.{list}[{index}]: must be the name of a case, not {ForeignJson.Show(item)}"));
                else if (!names.TryAdd(name, split))
                    problems.Add(string.Create(CultureInfo.InvariantCulture,
                        $"{place}.{list}[{index}]: {VisibleText.OfValue(name)} is already in this fold"));
            }
        }
    }
}
