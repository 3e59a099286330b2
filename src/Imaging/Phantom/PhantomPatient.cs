using Hormesis.Imaging.Phantom.Anatomy;
using Hormesis.Imaging.Phantom.Geometry;
using Hormesis.Imaging.Phantom.Scanners;
using Hormesis.Imaging.Volumes;
using Hormesis.Stages.Random;

namespace Hormesis.Imaging.Phantom;

/// <summary>
/// One patient of the phantom and its scans. Anatomy, tumour and each scanner have their own random streams, so that a
/// change to one of them does not affect the others.
/// </summary>
internal sealed class PhantomPatient
{
    // The stack of slices stays between the base of the skull and the vertex.
    private const float LowestMm = -12, HighestMm = 64;
    private readonly PhantomConfig config;
    private readonly Func<string, RandomStream> stream;
    private readonly Patient patient;
    private readonly TissueMap tissues;

    public PhantomPatient(string id, PhantomConfig config, RandomStreams streams, double tumourFraction)
    {
        (Id, this.config) = (id, config);
        stream = aspect => streams.Stream($"phantom/{id}/{aspect}");
        var hasTumour = stream("health").NextDouble() < tumourFraction;
        patient = new(config.Anatomy, config.Tumour, stream("anatomy"), stream("tumour"), hasTumour);
        tissues = TissuePainter.Paint(patient, Grid(), config.LevelsPerSlice);
    }

    public string Id { get; }

    public Volume Mri() => Volume(new MriScanner(config.Mri, stream("mri")).Scan(tissues, patient.Tumour));

    public Volume Ct() => Volume(new CtScanner(config.Ct, stream("ct")).Scan(tissues, patient));

    /// <summary>Returns the mask: 1 in the enhancing tumour, otherwise 0.</summary>
    public Volume Mask() => Volume(tissues.EnhancingTumour());

    private Volume Volume(float[] voxels) => new()
    {
        Voxels = voxels,
        Size = (config.Matrix, config.Matrix, config.SliceCount),
        SpacingMm =
            (config.FieldOfViewMm / config.Matrix, config.FieldOfViewMm / config.Matrix, config.SliceThicknessMm),
    };

    private ScanGrid Grid()
    {
        var height = config.SliceCount * config.SliceThicknessMm;
        var shift = stream("stack").NextDouble(-8, 8);
        var centre = patient.Tumour is { } tumour ? patient.Pose.ToScanner(tumour.Centre).Z + shift : 22 + (2 * shift);
        var room = Math.Max(0, (HighestMm - LowestMm - height) / 2);
        var middle = (LowestMm + HighestMm) / 2;
        return new(
            config.Matrix,
            config.SliceCount,
            (float)(config.FieldOfViewMm / config.Matrix),
            (float)config.SliceThicknessMm,
            (float)Math.Clamp(centre, middle - room, middle + room));
    }
}
