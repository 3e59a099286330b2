using Hormesis.Imaging.Images;

namespace Hormesis.Imaging.Cohorts;

/// <summary>Converts the values of a mask's file to 0 and 1, in place.</summary>
internal static class BinaryMask
{
    /// <param name="labels">Values inside the mask. If null, the file may contain only 0 and one other value.</param>
    /// <param name="path">Path of the file, for messages.</param>
    /// <exception cref="HormesisException">A value is no label, or there are more values than two.</exception>
    public static void Make(float[] voxels, IReadOnlyList<int>? labels, string path)
    {
        if (labels is null)
            Make(voxels, path);
        else
            new LabelSet(labels, Known: null).Mark(voxels, $"{path}: the mask");
    }

    /// <summary>Maps 0 to 0 and one other value, such as 1 or 255, to 1. More values are refused: after lossy
    /// compression or soft edges the marked area is unclear.</summary>
    private static void Make(float[] voxels, string path)
    {
        // A mask that is stored as 0 and a value below 0.5 would become empty by rounding.
        if (voxels.Max() >= 0.5f)
        {
            for (var i = 0; i < voxels.Length; i++)
                voxels[i] = WholeLabel.Of(voxels[i]);
        }

        var marked = voxels.Max();
        var other = voxels.FirstOrDefault(value => value != 0 && value != marked);
        if (other != 0)
            throw new HormesisException(
                $"{path}: a mask must contain only 0 and one other value, but it contains {other} and {marked}. " +
                (other != MathF.Round(other) || marked != MathF.Round(marked) ? "" : "If these are labels, name in " +
                    "`labels` those that the mask marks. ") +
                (ImageFile.IsImage(path)
                    ? "Store it without loss (PNG) and without soft edges."
                    : $"Store one region without soft edges. {WholeLabel.Remedy}"));

        for (var i = 0; i < voxels.Length; i++)
            voxels[i] = voxels[i] != 0 ? 1 : 0;
    }
}
