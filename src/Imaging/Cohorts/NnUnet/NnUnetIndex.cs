using System.Globalization;
using System.Text.RegularExpressions;

namespace Hormesis.Imaging.Cohorts.NnUnet;

/// <summary>Finds the training cases of a data set and the files that are read of them.</summary>
internal sealed partial class NnUnetIndex
{
    private readonly NnUnetDataset dataset;
    private readonly DataFolder folder;
    private readonly int channel;
    private readonly Dictionary<string, string> imagesInList;
    private readonly HashSet<string> images;
    private readonly HashSet<string>? labels;

    private NnUnetIndex(DataFolder folder, NnUnetDataset dataset, int channel, bool hasMasks)
    {
        (this.folder, this.dataset, this.channel) = (folder, dataset, channel);
        images = Names(NnUnetDataset.ImageFolder);
        labels = hasMasks ? Names(NnUnetDataset.LabelFolder) : null;
        imagesInList = new(StringComparer.Ordinal);
        foreach (var (image, label) in dataset.Training ?? [])
            imagesInList.TryAdd(StemOf(label), image);
    }

    /// <summary>Finds the cases, ordered by patient and name.</summary>
    /// <param name="isWhole">True for the user's folder, false for a staged part of it.</param>
    /// <exception cref="HormesisException">The channel or a label is unknown, files are missing, or a name is unclear;
    /// the message lists all problems.</exception>
    public static IReadOnlyList<FoundCase> Find(DataFolder folder, NnUnetDataset dataset, PatientNames patients,
        NnUnetConfig config, bool isWhole)
    {
        var problems = new Problems(folder.FullPath);
        var channel = 0;
        problems.Gather(() => channel = dataset.ChannelOf(config.Channel));
        problems.Gather(() => dataset.LabelsOf(config.Labels ?? []));
        problems.ThrowIfAny(); // Without the channel, every file would seem to be missing.

        var index = new NnUnetIndex(folder, dataset, channel, config.HasMasks());
        var names = index.CaseNames();
        if (isWhole)
        {
            patients.Table?.CheckKnown(names, problems);
            index.CheckCount(names.Count, problems);
        }

        var cases = new List<FoundCase>();
        foreach (var name in names)
            problems.Gather(() => cases.Add(index.Case(name, patients)));
        problems.ThrowIfAny();
        return cases.Count > 0
            ? [.. cases.OrderBy(found => found.Patient, StringComparer.Ordinal)
                .ThenBy(found => found.Name, StringComparer.Ordinal)]
            : throw new HormesisException($"{Path.GetFullPath(folder.FullPath)}: the data set contains no case. A " +
                $"case is {NnUnetDataset.ImageFolder}/CASE_0000{dataset.FileEnding} with " +
                $"{NnUnetDataset.LabelFolder}/CASE{dataset.FileEnding}.");
    }

    private HashSet<string> Names(string name) =>
        folder.Folder(name).Files().Where(file => file.EndsWith(dataset.FileEnding, StringComparison.Ordinal)
            && file.Length > dataset.FileEnding.Length).ToHashSet(StringComparer.Ordinal);

    /// <summary>Names of the cases in the list <c>training</c>, or otherwise in the folders.</summary>
    private SortedSet<string> CaseNames() => new(
        dataset.Training is not null ? imagesInList.Keys
            : images.Select(file => ChannelNumber().Replace(StemOf(file), "")).Concat((labels ?? []).Select(StemOf)),
        StringComparer.Ordinal);

    private void CheckCount(int found, Problems problems)
    {
        if (dataset.Training is { } list && list.Count != imagesInList.Count)
            problems.Add($"{NnUnetDataset.FileName}: training lists {list.Count} entries of {imagesInList.Count} " +
                "cases. List each case once.");
        if (dataset.Cases is { } expected && expected != found)
            problems.Add(
                $"{NnUnetDataset.FileName}: numTraining is {expected}, but there are {found} cases. Complete " +
                "the download, or correct the number.");
    }

    private FoundCase Case(string name, PatientNames patients)
    {
        var single = string.Create(CultureInfo.InvariantCulture, $"{name}_{channel:0000}{dataset.FileEnding}");
        var whole = imagesInList.GetValueOrDefault(name, name + dataset.FileEnding);
        var label = name + dataset.FileEnding;
        var lacks = new List<string>();
        if (!images.Contains(single) && !images.Contains(whole))
            lacks.Add($"its channel {channel} ({dataset.Channels[channel]}), {NnUnetDataset.ImageFolder}/{single}");
        if (labels?.Contains(label) == false)
            lacks.Add($"its segmentation, {NnUnetDataset.LabelFolder}/{label}");
        if (lacks.Count > 0)
            throw new HormesisException($"case {name}: {string.Join(", and ", lacks)}, is missing.");
        if (single != whole && images.Contains(single) && images.Contains(whole))
            throw new HormesisException($"case {name}: {NnUnetDataset.ImageFolder} has both {single} and {whole}. " +
                "Keep one.");

        var isSingle = images.Contains(single);
        return new(patients.Of(name), name,
            Checked(NnUnetDataset.ImageFolder, isSingle ? single : whole, name), isSingle ? null : channel,
            labels is null ? null : Checked(NnUnetDataset.LabelFolder, label, name));
    }

    private string Checked(string below, string file, string name)
    {
        var path = $"{below}/{file}";
        return ScanFiles.Checked(folder, path, $"case {name}: its file");
    }

    private string StemOf(string file) =>
        file.EndsWith(dataset.FileEnding, StringComparison.Ordinal) ? file[..^dataset.FileEnding.Length] : file;

    [GeneratedRegex("_[0-9]{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex ChannelNumber();
}
