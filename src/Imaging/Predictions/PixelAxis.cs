using Hormesis.Imaging.Preparation;

namespace Hormesis.Imaging.Predictions;

/// <summary>One axis of a plane: which voxels make up which pixels of the prepared slice, both ascending in
/// RAS+.</summary>
internal sealed class PixelAxis
{
    /// <summary>A centre that lies on the edge of two pixels except for rounding is in the upper one.</summary>
    private const double Rounding = 1e-9;

    private readonly AxisSampling sampling;
    private readonly ILookup<int, (int Pixel, double Weight)> pixels;
    private readonly double start, step;

    /// <param name="voxels">Number of voxels.</param>
    /// <param name="pixelCount">Number of pixels.</param>
    /// <param name="start">Edge of the first pixel in voxels from the edge of the first voxel.</param>
    /// <param name="step">Size of a pixel in voxels, &gt; 0.</param>
    public PixelAxis(int voxels, int pixelCount, double start, double step)
    {
        (Voxels, Pixels, this.start, this.step) = (voxels, pixelCount, start, step);
        sampling = AxisSampling.Create(voxels, spacing: 1, start, step * pixelCount, pixelCount);
        pixels = Enumerable.Range(0, pixelCount)
            .SelectMany(pixel => WeightsOf(pixel).Select(part => (part.Voxel, pixel, part.Weight)))
            .ToLookup(part => part.Voxel, part => (part.pixel, part.Weight));
    }

    public int Voxels { get; }

    public int Pixels { get; }

    /// <summary>Pixel in which a voxel's centre lies; null if it lies outside.</summary>
    public int? PixelOf(int voxel)
    {
        var place = Math.Floor(((voxel + 0.5 - start) / step) + Rounding);
        return place >= 0 && place < Pixels ? (int)place : null;
    }

    /// <summary>Voxels that make up a pixel, with their parts.</summary>
    public IEnumerable<(int Voxel, double Weight)> WeightsOf(int pixel)
    {
        var (first, weights) = sampling[pixel];
        for (var tap = 0; tap < weights.Length; tap++)
            yield return (first + tap, weights[tap]);
    }

    /// <summary>Pixels of which a voxel is a part.</summary>
    public IEnumerable<(int Pixel, double Weight)> PixelsOf(int voxel) => pixels[voxel];
}
