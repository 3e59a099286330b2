using Hormesis.Imaging.Phantom.Anatomy;
using Hormesis.Imaging.Phantom.Geometry;
using Hormesis.Stages.Random;

namespace Hormesis.Imaging.Phantom.Scanners;

/// <summary>Simulates unenhanced CT in Hounsfield units: attenuation, shading like beam hardening, blur and noise of
/// one scanner.</summary>
internal sealed class CtScanner
{
    private const float LowestHu = -1024, HighestHu = 3071;
    private readonly PhantomCtConfig config;
    private readonly double noiseHu, blurMm, cuppingHu, bandHu, rimHu;
    private readonly RandomStream stream;

    public CtScanner(PhantomCtConfig config, RandomStream stream)
    {
        (this.config, this.stream) = (config, stream);
        noiseHu = stream.NextDouble(config.MinNoiseHu, config.MaxNoiseHu);
        blurMm = stream.NextDouble(config.MinBlurMm, config.MaxBlurMm);
        cuppingHu = stream.NextDouble(0.3, 1) * config.MaxCuppingHu;
        bandHu = stream.NextDouble(0, 1) * config.MaxDarkBandHu;
        rimHu = stream.NextDouble(config.MinRimHu, config.MaxRimHu);
    }

    /// <returns>Integer HU in [-1024, 3071], as scanners store them.</returns>
    public float[] Scan(TissueMap map, Patient patient)
    {
        var image = map.Render(Attenuations());
        ApplyShading(image, map.Grid, patient);
        InPlaneBlur.Apply(image, map.Grid.Matrix, blurMm / map.Grid.PixelMm);
        for (var voxel = 0; voxel < image.Length; voxel++)
        {
            var value = image[voxel] + (float)(noiseHu * stream.NextGaussian());
            image[voxel] = Math.Clamp(MathF.Round(value), LowestHu, HighestHu);
        }

        return image;
    }

    private float[] Attenuations()
    {
        var attenuations = new float[TissueMix.Length];
        foreach (var tissue in Enum.GetValues<Tissue>())
            attenuations[(int)tissue] = (float)(Usual(tissue) + (Spread(tissue) * stream.NextDouble(-1, 1)));
        return attenuations;
    }

    private double Usual(Tissue tissue) => tissue switch
    {
        Tissue.Air => -1000,
        Tissue.Skin => 45,
        Tissue.Fat => -85,
        Tissue.Muscle => 55,
        Tissue.Bone => 1300,
        Tissue.Marrow => 750,
        Tissue.Dura => 55,
        Tissue.Fluid => 7,
        Tissue.GreyMatter => 39,
        Tissue.WhiteMatter => 30,
        Tissue.DeepGrey => 39,
        Tissue.Vessel => 52,
        Tissue.Choroid => 42,
        Tissue.Calcification => 350,
        Tissue.Oedema => 20,
        Tissue.Necrosis => 15,
        Tissue.FaintRim => rimHu - 4,
        Tissue.BrightRim => rimHu,
        _ => throw new ArgumentOutOfRangeException(nameof(tissue)),
    };

    private double Spread(Tissue tissue) => tissue switch
    {
        Tissue.Air => 0,
        Tissue.Bone or Tissue.Marrow or Tissue.Calcification => 150,
        _ => config.TissueVariationHu,
    };

    /// <summary>Adds shading: brighter beside the skull, darker in a band between the dense bones of its
    /// base.</summary>
    private void ApplyShading(float[] image, ScanGrid grid, Patient patient)
    {
        var shading = CoarseField.Sample(grid, 8, point => Shading(patient, patient.Pose.ToHead(point)));
        var row = new float[grid.Matrix];
        for (var (slice, start) = (0, 0); slice < grid.Slices; slice++)
        for (var y = 0; y < grid.Matrix; y++, start += grid.Matrix)
        {
            shading.Row(grid.Position(y), grid.LevelZ(slice, 0, 1), row);
            for (var x = 0; x < grid.Matrix; x++)
                image[start + x] += row[x];
        }
    }

    private float Shading(Patient patient, Point point)
    {
        var inner = patient.Head.InnerDepth(point);
        if (inner < -15)
            return 0;

        var beside = Math.Max(0, 1 - (Math.Max(inner, 0) / 28));
        var nearBase = Math.Clamp((5 - point.Z) / 20, 0, 1);
        var along = (point.Y + 12) / 9;
        return (float)((cuppingHu * beside * beside) - (bandHu * nearBase / (1 + (along * along))));
    }
}
