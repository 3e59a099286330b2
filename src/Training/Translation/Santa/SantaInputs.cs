using Hormesis.Imaging.Slices;
using Hormesis.Networks.Translation.Santa;

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
        string[] problems = [.. SetProblems(ct, mri), .. SizeProblems(ct, mri, config.Training.Augmentation),
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

    private static IEnumerable<string> SizeProblems(SliceSet ct, SliceSet mri, SantaAugmentationConfig? augmentation)
    {
        if (augmentation is not null)
            return CropProblems(augmentation);
        if ((ct.Height, ct.Width) != (mri.Height, mri.Width))
            return [$"CT slices have {ct.Height}x{ct.Width} pixels, MRI slices {mri.Height}x{mri.Width}; without " +
                "augmentation both must have the same size."];
        return IsAllowed(ct.Height) && IsAllowed(ct.Width)
            ? []
            : [$"slices have {ct.Height}x{ct.Width} pixels; height and width must be multiples of " +
                $"{SantaGenerator.SizeMultiple} and at least {LeastSize}."];
    }

    private static IEnumerable<string> CropProblems(SantaAugmentationConfig augmentation)
    {
        if (augmentation.CropSize > augmentation.LoadSize)
            yield return $"the crop size {augmentation.CropSize} is larger than the load size {augmentation.LoadSize}.";
        if (!IsAllowed(augmentation.CropSize))
            yield return $"the crop size {augmentation.CropSize} must be a multiple of " +
                $"{SantaGenerator.SizeMultiple} and at least {LeastSize}.";
    }

    private static IEnumerable<string> ConfigProblems(SantaTrainingConfig training, int decoderLayers)
    {
        if (training.Schedule.Constant + (long)training.Schedule.Decay == 0)
            yield return "the schedule has no step, because constant and decay are both 0.";

        var layers = training.Losses.PathLayers;
        if (layers.Any(layer => layer < 0 || layer >= decoderLayers)
            || layers.Zip(layers.Skip(1)).Any(pair => pair.First >= pair.Second))
            yield return $"the path layers {string.Join(", ", layers)} must be in rising order and " +
                $"between 0 and {decoderLayers - 1}, the last layer of the decoder.";
    }

    private static bool IsAllowed(int size) => size % SantaGenerator.SizeMultiple == 0 && size >= LeastSize;
}
