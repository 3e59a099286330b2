namespace Hormesis.Imaging.Phantom.Geometry;

/// <summary>The voxels of a scan: where they lie in mm from the volume's axis.</summary>
/// <param name="Matrix">Voxels along x and y.</param>
/// <param name="PixelMm">Their distance.</param>
/// <param name="SliceMm">Thickness and distance of slices.</param>
/// <param name="CentreZ">Height of the stack's middle in mm.</param>
internal sealed record ScanGrid(int Matrix, int Slices, float PixelMm, float SliceMm, float CentreZ)
{
    public int VoxelCount => Matrix * Matrix * Slices;

    /// <summary>Half the in-plane extent: voxel centres lie within it.</summary>
    public float HalfExtentMm => Matrix * PixelMm / 2;

    public float BottomZ => CentreZ - (Slices * SliceMm / 2);

    public float HeightMm => Slices * SliceMm;

    /// <summary>x or y of voxel centres.</summary>
    public float Position(int index) => (index + 0.5f - (Matrix / 2f)) * PixelMm;

    /// <summary>z of one of the levels that make up a slice.</summary>
    public float LevelZ(int slice, int level, int levels) => BottomZ + ((slice + ((level + 0.5f) / levels)) * SliceMm);
}
