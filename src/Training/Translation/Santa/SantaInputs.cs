using Hormesis.Imaging.Slices;

namespace Hormesis.Training.Translation.Santa;

/// <summary>
/// Checks whether SANTA can be trained with these slices and this configuration. One message lists all problems.
/// </summary>
internal static class SantaInputs
{
    /// <summary>Smallest image for which the discriminator gives at least one score.</summary>
    private const int LeastSize = 32;

    /// <exception cref="HormesisException">The slices and the configuration do not fit together.</exception>
    public static void Check(SliceSet ct, SliceSet mri, SantaConfig config, int decoderLayers)
    {
        string[] problems = [.. SetProblems(ct, mri), .. SizeProblems(ct, mri, config),
            .. ConfigProblems(config.Training, decoderLayers)];
        if (problems.Length > 0)
            throw new HormesisException($"SANTA cannot be trained:\n  {string.Join("\n  ", problems)}");
    }

    private static IEnumerable<string> SetProblems(SliceSet ct, SliceSet mri)
    {
        if (ct.Count == 0)
            yield return "there is no CT slice to train on. Give the translation cohort more patients or " +
                "another split.";
        if (mri.Count == 0)
            yield return "there is no MRI slice to train on. Give the translation cohort more patients or " +
                "another split.";
    }

    private static IEnumerable<string> SizeProblems(SliceSet ct, SliceSet mri, SantaConfig config)
    {
        var multiple = config.Generator.SizeMultiple;
        var shown = ct.Height;
        if (config.Training.Augmentation is { } augmentation)
        {
            shown = augmentation.CropSize;
            var framed = augmentation.LoadSize + (2 * augmentation.Margin);
            if (shown > framed)
                yield return $"the crop size {shown} is larger than the load size with its margins, {framed}.";
            if (!IsAllowed(shown, multiple))
                yield return $"the crop size {shown} must be a multiple of {multiple} and at least {LeastSize}.";
        }
        else if ((ct.Height, ct.Width) != (mri.Height, mri.Width))
            yield return $"CT slices have {ct.Height}x{ct.Width} pixels, MRI slices {mri.Height}x{mri.Width}; without "
                + "augmentation both must have the same size.";
        else if (!IsAllowed(ct.Height, multiple) || !IsAllowed(ct.Width, multiple))
            yield return $"slices have {ct.Height}x{ct.Width} pixels; height and width must be multiples of "
                + $"{multiple} and at least {LeastSize}.";

        if (config.Training.DiscriminatorView is { } view && view.Size > shown + (2 * view.Margin))
            yield return $"the discriminator's view of {view.Size} pixels is larger than the images of a step with "
                + $"its margins, {shown + (2 * view.Margin)} pixels.";
    }

    private static IEnumerable<string> ConfigProblems(SantaTrainingConfig training, int decoderLayers)
    {
        if (training.Schedule.Constant + (long)training.Schedule.Decay == 0)
            yield return "the schedule has no step, because constant and decay are both 0.";

        var snapshots = training.Snapshots;
        if (snapshots.Any(step => step < 1) || snapshots.Zip(snapshots.Skip(1)).Any(pair => pair.First >= pair.Second))
            yield return $"the snapshots {string.Join(", ", snapshots)} must be in rising order, from 1.";

        var layers = training.Losses.PathLayers;
        if (layers.Any(layer => layer < 0 || layer >= decoderLayers)
            || layers.Zip(layers.Skip(1)).Any(pair => pair.First >= pair.Second))
            yield return $"the path layers {string.Join(", ", layers)} must be in rising order and " +
                $"between 0 and {decoderLayers - 1}, the last layer of the decoder.";
    }

    private static bool IsAllowed(int size, int multiple) => size % multiple == 0 && size >= LeastSize;
}
