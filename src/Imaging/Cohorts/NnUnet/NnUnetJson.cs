using System.Globalization;
using System.Text.Json;
using Hormesis.Imaging.Json;

namespace Hormesis.Imaging.Cohorts.NnUnet;

/// <summary>
/// Reads dataset.json. nnU-Net 2 gives <c>channel_names</c>, <c>labels</c> by name and <c>file_ending</c>
/// (https://github.com/MIC-DKFZ/nnUNet/blob/master/documentation/dataset_format.md); version 1 and the Decathlon give
/// <c>modality</c>, <c>labels</c> by number and the list <c>training</c>.
/// </summary>
internal sealed class NnUnetJson
{
    private const string DefaultEnding = ".nii.gz";
    private const int MaxChannel = 9999; // four digits in the names of files
    private static readonly string[] Endings = [DefaultEnding, ".nii", ".mha", ".png"];
    private readonly JsonElement root;
    private readonly Problems problems;

    private NnUnetJson(JsonElement root, string path) => (this.root, problems) = (root, new(path));

    /// <inheritdoc cref="NnUnetDataset.Read"/>
    public static NnUnetDataset Read(JsonElement root, string path)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw new HormesisException($"{path}: the file must contain one object, not {ForeignJson.Show(root)}.");

        var reader = new NnUnetJson(root, path);
        var dataset = new NnUnetDataset
        {
            Channels = reader.Channels(),
            Labels = reader.Labels(),
            FileEnding = reader.FileEnding(),
            Cases = reader.Cases(),
            Training = reader.Training(),
        };
        if (reader.Find("dataset", JsonValueKind.Object, "an object") is not null)
            reader.problems.Add("dataset: lists of files elsewhere are not supported. Put the cases into " +
                $"{NnUnetDataset.ImageFolder} and {NnUnetDataset.LabelFolder}; links are allowed.");
        reader.problems.ThrowIfAny();
        return dataset;
    }

    private SortedDictionary<int, string> Channels()
    {
        var key = root.TryGetProperty("channel_names", out _) ? "channel_names" : "modality";
        var channels = new SortedDictionary<int, string>();
        if (Find(key, JsonValueKind.Object, "an object such as {\"0\": \"T1\"}") is not { } given)
        {
            if (!root.TryGetProperty(key, out _))
                problems.Add("channel_names (in version 1 modality): is missing");
            return channels;
        }

        foreach (var entry in given.EnumerateObject())
        {
            if (!TryNumber(entry.Name, MaxChannel, out var number) || entry.Value.ValueKind != JsonValueKind.String
                || !channels.TryAdd(number, entry.Value.GetString()!))
                problems.Add($"{key}.{VisibleText.OfValue(entry.Name)}: must be a channel's number from 0 to " +
                    $"{MaxChannel}, given once, with its name, not {ForeignJson.Show(entry.Value)}");
        }

        return channels;
    }

    private List<(string Name, IReadOnlyList<int> Numbers)> Labels()
    {
        var labels = new List<(string, IReadOnlyList<int>)>();
        foreach (var entry in Find("labels", JsonValueKind.Object, "an object")?.EnumerateObject() ?? default)
        {
            if (entry.Value.ValueKind == JsonValueKind.String && TryNumber(entry.Name, LabelSet.Max, out var number))
                labels.Add((entry.Value.GetString()!, [number]));
            else if (Numbers(entry.Value) is { } numbers)
                labels.Add((entry.Name, numbers));
            else
                problems.Add($"labels.{VisibleText.OfValue(entry.Name)}: must be a name with its label or list of " +
                    $"labels from 0 to {LabelSet.Max}, or a label with its name, not {ForeignJson.Show(entry.Value)}");
        }

        return labels;
    }

    /// <returns>The labels of a region, or the one label; null if the value is neither.</returns>
    private static int[]? Numbers(JsonElement value)
    {
        JsonElement[] items = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
        return items.Length > 0 && items.All(item => item.ValueKind == JsonValueKind.Number
            && item.TryGetInt32(out var number) && number is >= 0 and <= LabelSet.Max)
            ? [.. items.Select(item => item.GetInt32())] : null;
    }

    private string FileEnding()
    {
        var ending = Find("file_ending", JsonValueKind.String, "a text")?.GetString() ?? DefaultEnding;
        if (!Endings.Contains(ending))
            problems.Add(
                $"file_ending: `{VisibleText.OfValue(ending)}` is not supported. Convert the files to one of " +
                $"{string.Join(", ", Endings)}");
        return ending;
    }

    private int? Cases()
    {
        if (Find("numTraining", JsonValueKind.Number, "a whole number") is not { } given)
            return null;
        if (given.TryGetInt32(out var count) && count >= 0)
            return count;
        problems.Add($"numTraining: must be a whole number from 0, not {ForeignJson.Show(given)}");
        return null;
    }

    private List<(string Image, string Label)>? Training()
    {
        if (Find("training", JsonValueKind.Array, "a list") is not { } given)
            return null;

        var cases = new List<(string, string)>();
        foreach (var (index, entry) in given.EnumerateArray().Index())
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"training[{index}]");
            var image = FileIn(NnUnetDataset.ImageFolder, entry, "image", place);
            var label = FileIn(NnUnetDataset.LabelFolder, entry, "label", place);
            if (image is not null && label is not null)
                cases.Add((image, label));
        }

        return cases;
    }

    /// <summary>Returns the name of a file from a path such as <c>./imagesTr/CASE.nii.gz</c>.</summary>
    private string? FileIn(string folder, JsonElement entry, string key, string place)
    {
        var text = entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty(key, out var value)
            && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        var path = text.StartsWith("./", StringComparison.Ordinal) ? text[2..] : text;
        if (path.Split('/') is [var first, { Length: > 0 } name] && first == folder && name[0] != '.'
            && !name.Contains('\\', StringComparison.Ordinal) && !name.Any(char.IsControl))
            return name;

        problems.Add($"{place}.{key}: must be a file in {folder}, as in ./{folder}/CASE.nii.gz, not " +
            $"`{VisibleText.OfValue(text)}`");
        return null;
    }

    private JsonElement? Find(string key, JsonValueKind kind, string expected)
    {
        if (!root.TryGetProperty(key, out var value))
            return null;
        if (value.ValueKind == kind)
            return value;
        problems.Add($"{key}: must be {expected}, not {ForeignJson.Show(value)}");
        return null;
    }

    private static bool TryNumber(string text, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= most;
}
