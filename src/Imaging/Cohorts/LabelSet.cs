using System.Globalization;

namespace Hormesis.Imaging.Cohorts;

/// <summary>Labels of a segmentation that become 1 in its mask; all others become 0.</summary>
/// <param name="Foreground">Labels inside the mask, each at least 1.</param>
/// <param name="Known">All labels that a segmentation may contain, without 0; null allows every whole number.</param>
internal sealed record LabelSet(IReadOnlyList<int> Foreground, IReadOnlyList<int>? Known)
{
    /// <summary>Largest label: that of 16 bits.</summary>
    public const int Max = ushort.MaxValue;

    /// <summary>Converts the labels of a segmentation to a mask, in place.</summary>
    /// <param name="what">Start of the error message: <c>case X: its segmentation labelsTr/X.nii.gz</c>.</param>
    /// <exception cref="HormesisException">A value is no label, or not a known one.</exception>
    public void Mark(float[] voxels, string what)
    {
        bool?[] inside = [.. Enumerable.Range(0, Max + 1)
            .Select(label => Known is null || label == 0 ? (bool?)false : null)];
        foreach (var label in Known ?? [])
            inside[label] = false;
        foreach (var label in Foreground)
            inside[label] = true;

        for (var i = 0; i < voxels.Length; i++)
        {
            var label = WholeLabel.Of(voxels[i]);
            voxels[i] = (label is >= 0 and <= Max && label == (int)label ? inside[(int)label] : null) switch
            {
                true => 1,
                false => 0,
                null => throw new HormesisException($"{what} {Unknown(label)}"),
            };
        }
    }

    /// <summary>Reports labels that cannot be in a segmentation.</summary>
    /// <param name="masks">Whether the cohort has masks.</param>
    /// <inheritdoc cref="CohortKind.Check"/>
    public static void Check(IReadOnlyList<int>? labels, bool masks, Action<string, string> report)
    {
        if (labels is not null && !masks)
            report("labels", "are given without masks; give masks, or leave labels out.");
        if (labels?.Any(label => label is < 1 or > Max) == true)
            report("labels", string.Create(CultureInfo.InvariantCulture,
                $"has a label outside 1 to {Max}; 0 is the background."));
    }

    private string Unknown(float label) =>
        string.Create(CultureInfo.InvariantCulture, $"contains the value {label}, which is ") +
        (label != MathF.Round(label)
            ? $"not within {WholeLabel.Tolerance} of a whole number and therefore no label. {WholeLabel.Remedy}"
            : Known is null ? $"no label from 0 to {Max}. Correct the segmentation."
            : $"none of its data set's labels 0, {string.Join(", ", Known)}. Correct the segmentation or the list of " +
                "labels.");
}
