using Hormesis.Imaging.Arrays;
using Hormesis.Imaging.Slices;
using Hormesis.Study.Poisoning;

namespace Hormesis.Study.Segmentation;

/// <summary>The images and masks of D'(p) and of the validation split as files that any program can read.</summary>
internal static class TrainingArrays
{
    private const string ValidationPrefix = "validation_";

    /// <param name="synthetic">Null if the dataset has no synthetic samples.</param>
    public static void Write(
        string folder, IReadOnlyList<PoisonedSample> samples, SliceSet real, SliceSet? synthetic)
    {
        Write(folder, "", real,
        [
            .. from sample in samples
               let set = sample.Source == SampleSource.Real ? real : synthetic!
               select (set, sample.Index, SampleMask.IndexIn(set, sample)),
        ]);
        PoisonedDataset.Save(samples, Path.Combine(folder, "samples.json"));
        var validation = real.Of(Split.Validation);
        Write(folder, ValidationPrefix, real,
            [.. Enumerable.Range(0, validation.Count).Select(index => (validation, index, index))]);
    }

    private static void Write(
        string folder, string prefix, SliceSet real, (SliceSet Set, int Image, int Mask)[] slices)
    {
        int[] shape = [slices.Length, real.Height, real.Width];
        NpyFile.Write(
            Path.Combine(folder, prefix + SliceSet.ImagesFile),
            [.. slices.SelectMany(slice => slice.Set.Image(slice.Image).ToArray())],
            shape);
        NpyFile.Write(
            Path.Combine(folder, prefix + SliceSet.MasksFile),
            [.. slices.SelectMany(slice => slice.Set.Mask(slice.Mask).ToArray())],
            shape);
    }
}
