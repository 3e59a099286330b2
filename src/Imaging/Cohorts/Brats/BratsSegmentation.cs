using System.Text.Json;
using Hormesis.Imaging.Volumes;

namespace Hormesis.Imaging.Cohorts.Brats;

/// <summary>Converts a segmentation's labels to the mask of one region.</summary>
internal static class BratsSegmentation
{
    /// <summary>Names of the collections in experiments.yaml.</summary>
    public static string Choices { get; } = string.Join(", ", Enum.GetValues<BratsLabels>().Select(NameOf));

    /// <summary>Converts a segmentation to a mask in place.</summary>
    /// <exception cref="HormesisException">A label or the region is not in the table.</exception>
    public static Volume MaskOf(Volume segmentation, BratsCase found, BratsConfig config)
    {
        var labels = config.Labels ?? found.Naming.Labels;
        var table = config.LabelTable ?? BratsLabelTable.Of(labels!.Value);
        var region = table.LabelsOf(config.Label)
            ?? throw new HormesisException($"labelTable does not define the region {config.Label}.");
        bool?[] inside =
            [.. Enumerable.Range(0, table.Known().Max() + 1)
            .Select(label => table.Known().Contains(label) ? region.Contains(label) : (bool?)null)];
        var voxels = segmentation.Voxels;
        for (var i = 0; i < voxels.Length; i++)
        {
            var label = WholeLabel.Of(voxels[i]);
            voxels[i] = (label >= 0 && label < inside.Length && label == (int)label ? inside[(int)label] : null) switch
            {
                true => 1,
                false => 0,
                null =>
                    throw new HormesisException($"case {found.Name}: its segmentation {found.Segmentation} " +
                    $"{Unknown(label, table, config.LabelTable is null ? NameOf(labels!.Value) : "labelTable")}"),
            };
        }

        return segmentation;
    }

    private static string Unknown(float label, BratsLabelTable table, string name) => label == MathF.Round(label)
        ? $"contains label {label}; {name} has the labels {string.Join(", ", table.Known())}. Give in " +
            $"experiments.yaml the `labels` of its collection ({Choices}), or a `labelTable`."
        : $"contains the value {label}, which is not within {WholeLabel.Tolerance} of a whole number and therefore " +
            $"no label. {WholeLabel.Remedy}";

    private static string NameOf(BratsLabels labels) => JsonNamingPolicy.KebabCaseLower.ConvertName(labels.ToString());
}
