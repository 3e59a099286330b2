using Hormesis.Imaging.Slices;

namespace Hormesis.Evaluation.Quality;

/// <summary>Properties of real slices, and measures of the distance of a synthetic slice from them.</summary>
internal sealed class RealReference
{
    private readonly IntensityHistogram intensities = new();
    private readonly double sharpness;
    private readonly FeatureDistribution features;

    public RealReference(SliceSet real, IReadOnlyList<float[]> features)
    {
        var energies = new List<double>(real.Count);
        for (var i = 0; i < real.Count; i++)
        {
            var head = HeadMask.Of(real, i);
            intensities.Add(real.Image(i), head);
            energies.Add(GradientEnergy.Of(real.Image(i), head, real.Width));
        }

        sharpness = GradientEnergy.Median(energies);
        this.features = new(features);
    }

    /// <returns>The measures without the score, which is a rank among all slices.</returns>
    public SliceQuality Measure(SliceSet synthetic, SliceSet? source, int index, float[] deep)
    {
        var head = HeadMask.Of(synthetic, index);
        return new()
        {
            Id = synthetic.Records[index].Id,
            Intensity = new IntensityHistogram().Add(synthetic.Image(index), head).Distance(intensities),
            Sharpness =
                GradientEnergy.Ratio(GradientEnergy.Of(synthetic.Image(index), head, synthetic.Width), sharpness),
            HeadShape = source is null ? null : HeadMask.Dice(head, HeadMask.Of(source, index)),
            Features = features.Distance(deep),
            Score = double.NaN,
        };
    }
}
