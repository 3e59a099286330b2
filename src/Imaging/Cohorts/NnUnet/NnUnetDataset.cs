using System.Globalization;
using Hormesis.Imaging.Json;

namespace Hormesis.Imaging.Cohorts.NnUnet;

/// <summary>The checked content of dataset.json.</summary>
internal sealed record NnUnetDataset
{
    public const string FileName = "dataset.json";
    public const string ImageFolder = "imagesTr";
    public const string LabelFolder = "labelsTr";

    /// <summary>Names of the channels by number.</summary>
    public required IReadOnlyDictionary<int, string> Channels { get; init; }

    /// <summary>Names of labels and regions, each with its labels; 0 is the background.</summary>
    public required IReadOnlyList<(string Name, IReadOnlyList<int> Numbers)> Labels { get; init; }

    /// <summary>Ending of the files of images and labels, as <c>.nii.gz</c>.</summary>
    public required string FileEnding { get; init; }

    /// <summary>Number of training cases; null if the file does not say.</summary>
    public required int? Cases { get; init; }

    /// <summary>Files of the training cases in <see cref="ImageFolder"/> and <see cref="LabelFolder"/>; null if only
    /// the folders show them.</summary>
    public required IReadOnlyList<(string Image, string Label)>? Training { get; init; }

    /// <exception cref="HormesisException">The file is missing or wrong; the message lists all problems with their
    /// places.</exception>
    public static NnUnetDataset Read(string path)
    {
        using var json = ForeignJson.Read(path);
        return NnUnetJson.Read(json.RootElement, path);
    }

    /// <summary>Returns the number of a channel.</summary>
    /// <param name="channel">Its name or its number.</param>
    /// <exception cref="HormesisException">There is no such channel, or several have the name.</exception>
    public int ChannelOf(string channel)
    {
        int[] found = [.. Channels.Where(entry => entry.Value == channel || IsNumber(channel, entry.Key))
            .Select(entry => entry.Key)];
        return found switch
        {
            [var only] => only,
            [] => throw new HormesisException($"{FileName} has no channel `{VisibleText.OfValue(channel)}`" +
                $"{Spelling.Suggest(channel, Channels.Values)}. Its channels: {Listing.Names(
                    [.. Channels.Select(entry => $"{entry.Key} {entry.Value}")])}."),
            _ => throw new HormesisException($"{FileName} has several channels `{VisibleText.OfValue(channel)}`: " +
                $"{string.Join(", ", found)}. Give the number of one."),
        };
    }

    /// <summary>Returns the labels of the mask.</summary>
    /// <param name="wanted">Names of labels or regions, or numbers of labels.</param>
    /// <exception cref="HormesisException">Some are not in the file, or are the background; the message lists all of
    /// them.</exception>
    public LabelSet LabelsOf(IReadOnlyList<string> wanted)
    {
        int[] known = [.. Labels.SelectMany(label => label.Numbers).Distinct().Order()];
        var unknown = new List<string>();
        var foreground = new SortedSet<int>();
        foreach (var label in wanted)
        {
            var numbers = known.Where(number => IsNumber(label, number))
                .Concat(Labels.Where(entry => entry.Name == label).SelectMany(entry => entry.Numbers)).ToArray();
            if (numbers.Length == 0 || numbers.Contains(0))
                unknown.Add(numbers.Length > 0 ? $"`{VisibleText.OfValue(label)}`, which is the background"
                    : $"`{VisibleText.OfValue(label)}`{Spelling.Suggest(label, Labels.Select(entry => entry.Name))}");
            foreground.UnionWith(numbers);
        }

        if (unknown.Count > 0)
            throw new HormesisException($"{FileName} has no label {string.Join(", ", unknown)} to mark. Its labels: " +
                $"{Listing.Names([.. Labels.Select(entry => $"{string.Join('+', entry.Numbers)} {entry.Name}")])}.");
        return new([.. foreground], [.. known.Where(number => number > 0)]);
    }

    private static bool IsNumber(string text, int number) => text == number.ToString(CultureInfo.InvariantCulture);
}
