using Hormesis.Imaging.Phantom.Anatomy;
using Hormesis.Imaging.Phantom.Geometry;
using Hormesis.Stages.Random;

namespace Hormesis.Imaging.Phantom.Scanners;

/// <summary>Simulates T1-weighted MRI after contrast agent: tissue contrast, bias field, blur, gain and noise of one
/// scanner.</summary>
internal sealed class MriScanner
{
    private const float BiasWavelengthMm = 110;
    private readonly PhantomMriConfig config;
    private readonly double gamma, blurMm, gain, noise;
    private readonly LatticeNoise bias;
    private readonly RandomStream stream;

    public MriScanner(PhantomMriConfig config, RandomStream stream)
    {
        (this.config, this.stream) = (config, stream);
        gamma = stream.NextDouble(config.MinGamma, config.MaxGamma);
        blurMm = stream.NextDouble(config.MinBlurMm, config.MaxBlurMm);
        gain = stream.NextDouble(config.MinGain, config.MaxGain);
        noise = stream.NextDouble(config.MinNoise, config.MaxNoise);
        bias = new(stream.NextUInt64());
    }

    /// <returns>Magnitudes in the scanner's units, at least 0.</returns>
    public float[] Scan(TissueMap map, Glioma? tumour)
    {
        var image = map.Render(Signals(tumour));
        ApplyBias(image, map.Grid);
        InPlaneBlur.Apply(image, map.Grid.Matrix, blurMm / map.Grid.PixelMm);
        for (var voxel = 0; voxel < image.Length; voxel++)
            image[voxel] = (float)(gain * Rician(image[voxel], noise));
        return image;
    }

    /// <summary>Signal of each tissue, relative to about 1 for white matter.</summary>
    private float[] Signals(Glioma? tumour)
    {
        var signals = new float[TissueMix.Length];
        foreach (var tissue in Enum.GetValues<Tissue>())
            signals[(int)tissue] =
                (float)(PortableMath.Pow(Usual(tissue), gamma)
                    * (1 + (config.TissueVariation * stream.NextDouble(-1, 1))));

        // The rim's signal is relative to this patient's white matter, so that no variation of a tissue hides it.
        var white = signals[(int)Tissue.WhiteMatter];
        var contrast = tumour?.Contrast ?? 0;
        signals[(int)Tissue.BrightRim] = white * (1 + contrast);
        signals[(int)Tissue.FaintRim] = white * (1 + (contrast * (1 - (tumour?.ContrastVariation ?? 0))));
        return signals;
    }

    private static double Usual(Tissue tissue) => tissue switch
    {
        Tissue.Air => 0,
        Tissue.Skin => 0.9,
        Tissue.Fat => 1.75,
        Tissue.Muscle => 0.75,
        Tissue.Bone => 0.12,
        Tissue.Marrow => 0.6,
        Tissue.Dura => 1.25,
        Tissue.Fluid => 0.26,
        Tissue.GreyMatter => 0.76,
        Tissue.DeepGrey => 0.84,
        Tissue.Vessel => 1.7,
        Tissue.Choroid => 1.5,
        Tissue.Calcification => 0.4,
        Tissue.Oedema => 0.7,
        Tissue.Necrosis => 0.42,
        _ => 1,
    };

    private void ApplyBias(float[] image, ScanGrid grid)
    {
        var strength = 2 * (float)config.BiasVariation;
        var field = CoarseField.Sample(grid, 16, point => 1 + (strength * bias.At(point * (1 / BiasWavelengthMm))));
        var factors = new float[grid.Matrix];
        for (var (slice, start) = (0, 0); slice < grid.Slices; slice++)
        for (var row = 0; row < grid.Matrix; row++, start += grid.Matrix)
        {
            field.Row(grid.Position(row), grid.LevelZ(slice, 0, 1), factors);
            for (var x = 0; x < grid.Matrix; x++)
                image[start + x] *= factors[x];
        }
    }

    /// <summary>Returns the magnitude of a complex signal with Gaussian noise in both parts (Gudbjartsson and Patz,
    /// 1995).</summary>
    private double Rician(double signal, double sigma)
    {
        // One Box-Muller draw gives both parts in polar form, which is enough for the magnitude.
        var squared = -2 * PortableMath.Log(1 - stream.NextDouble()) * sigma * sigma;
        var along = Math.Sqrt(squared) * PortableMath.Cos(2 * Math.PI * stream.NextDouble());
        return Math.Sqrt((signal * signal) + (2 * signal * along) + squared);
    }
}
