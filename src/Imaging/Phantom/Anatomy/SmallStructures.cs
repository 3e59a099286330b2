using Hormesis.Imaging.Phantom.Geometry;
using Hormesis.Stages.Random;

namespace Hormesis.Imaging.Phantom.Anatomy;

/// <summary>Structures of about a voxel's size or smaller: vessels, choroid plexus, calcifications.</summary>
internal sealed class SmallStructures
{
    private readonly List<(Tissue Tissue, Capsule Shape)> structures = [];

    public SmallStructures(PhantomAnatomyConfig config, Head head, RandomStream stream)
    {
        foreach (var side in (int[])[-1, 1])
            AddSide(side, config.CalcificationProbability, stream);
        for (var vessel = 0; vessel < config.Vessels; vessel++)
            AddVessel(head, stream);
        AddBlob(Tissue.Calcification, new(0, -33, 1), 1.8f, config.CalcificationProbability, stream);
    }

    /// <summary>
    /// Paints the structures over the map. The fraction of a voxel is counted on a lattice of 4 x 4 x 4 points in it.
    /// </summary>
    /// <param name="toHead">Maps the scanner's coordinates to those of the undeformed brain.</param>
    /// <param name="toScanner">Approximate inverse, used to find the voxels to visit.</param>
    public void Paint(TissueMap map, Func<Point, Point> toHead, Func<Point, Point> toScanner)
    {
        foreach (var (tissue, shape) in structures)
            Stamp.Paint(map, tissue, shape, toHead, toScanner);
    }

    private void AddSide(int side, double calcification, RandomStream stream)
    {
        var plexus = new Point(side * 24, -38, 8);
        Add(Tissue.Choroid, plexus + new Point(0, 4, 3), plexus - new Point(0, 5, 2), (float)stream.NextDouble(2, 3.6));
        AddBlob(Tissue.Calcification, plexus, 2f, calcification, stream);
        AddBlob(Tissue.Calcification, new(side * 22, 2, 3), 2f, calcification / 2, stream);
        Add(Tissue.Vessel, new(side * 2.5f, -30, 9), new(side * 3, 4, 11), 1.1f);
        Add(Tissue.Vessel, new(side * 2, 40, -4), new(side * 2, 52, 14), 1.3f);
        Add(Tissue.Vessel, new(side * 47, 16, -2), new(side * 42, -8, 4), 1.3f);
    }

    /// <summary>Adds a vein or artery on the brain's surface, one or two centimetres long.</summary>
    private void AddVessel(Head head, RandomStream stream)
    {
        var from =
            OnBrain(head,
            new((float)stream.NextGaussian(), (float)stream.NextGaussian(), (float)stream.NextDouble(0, 0.8)));
        var step = new Point((float)stream.NextDouble(-12, 12), (float)stream.NextDouble(-12, 12),
            (float)stream.NextDouble(-10, 10));
        Add(Tissue.Vessel, from, OnBrain(head, from + step), (float)stream.NextDouble(0.7, 1.8));
    }

    /// <summary>Returns the point where a ray from the centre meets the brain's surface.</summary>
    private static Point OnBrain(Head head, Point direction)
    {
        var unit = direction * (1 / Math.Max(direction.Length, 1e-3f));
        var (near, far) = (20f, 130f);
        for (var halving = 0; halving < 12; halving++)
        {
            var middle = (near + far) / 2;
            if (head.InnerDepth(unit * middle) > 2 + head.FluidRimMm)
                near = middle;
            else
                far = middle;
        }

        return unit * near;
    }

    private void AddBlob(Tissue tissue, Point centre, float radius, double probability, RandomStream stream)
    {
        if (stream.NextDouble() < probability)
            Add(tissue, centre, centre, radius * (float)stream.NextDouble(0.6, 1.2));
    }

    private void Add(Tissue tissue, Point from, Point to, float radius) =>
        structures.Add((tissue, new(from, radius, to, radius)));
}
