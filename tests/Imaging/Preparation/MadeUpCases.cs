using Hormesis.Imaging.Intensities;
using Hormesis.Imaging.Preparation;
using Hormesis.Imaging.Slices;
using Hormesis.Imaging.Volumes;

namespace Hormesis.Imaging.Tests.Preparation;

/// <summary>Small scans of which every voxel is known, and what becomes of them.</summary>
internal static class MadeUpCases
{
    public static readonly IntensityConfig Grey = new() { Method = IntensityMethod.Window, Low = 0, High = 100 };

    public static readonly SliceConfig Whole =
        new() { ImageSize = 16, SlicesPerPatient = 1, Selection = SliceSelection.LargestMask, MinMaskPixels = 1,
        CropToHead = false };

    public static PreparedCohort Prepare(IEnumerable<CohortCase> cases, SliceConfig config) =>
        CohortPreparation.Prepare(cases, config, Grey, _ => Split.Train);

    public static string Error(IEnumerable<CohortCase> cases, SliceConfig config) =>
        Assert.Throws<HormesisException>(() => Prepare(cases, config)).Message;

    /// <summary>All of grey 50, but for one black voxel in the middle, so that it is not constant; its mask empty but
    /// for one, if given.</summary>
    public static CohortCase Case(string patient, (int X, int Y, int Z) size, (int X, int Y, int Z)? mask = null,
        (double X, double Y, double Z)? spacing = null)
    {
        var count = size.X * size.Y * size.Z;
        var subject = new CohortCase
        {
            Patient = patient,
            Image =
                new() { Voxels = [.. Enumerable.Repeat(50f, count)], Size = size, SpacingMm = spacing ?? (1, 1, 1) },
            Mask = new() { Voxels = new float[count], Size = size, SpacingMm = spacing ?? (1, 1, 1) },
        };
        Paint(subject.Image, (size.X / 2, size.Y / 2, size.Z / 2), 0);
        if (mask is { } voxel)
            Paint(subject.Mask, voxel, 1);
        return subject;
    }

    public static void Paint(Volume volume, (int X, int Y, int Z) voxel, float value) =>
        volume.Voxels[voxel.X + (volume.Size.X * (voxel.Y + (volume.Size.Y * voxel.Z)))] = value;

    public static void Fill(Volume volume, (int First, int End) x, (int First, int End) y, int z)
    {
        for (var i = x.First; i < x.End; i++)
        {
            for (var j = y.First; j < y.End; j++)
                Paint(volume, (i, j, z), 50);
        }
    }
}
