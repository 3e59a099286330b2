namespace Hormesis.Imaging.Phantom.Geometry;

/// <summary>Voxel grid of a scan: positions in mm from the volume's axis.</summary>
/// <param name="Matrix">Number of voxels along x and along y.</param>
/// <param name="PixelMm">Distance between voxels.</param>
/// <param name="SliceMm">Thickness of a slice and distance between slices.</param>
/// <param name="CentreZ">Height of the middle of the stack in mm.</param>
internal sealed record ScanGrid(int Matrix, int Slices, float PixelMm, float SliceMm, float CentreZ)
{
    public int VoxelCount => Matrix * Matrix * Slices;

    /// <summary>Half the in-plane extent; all voxel centres lie within it.</summary>
    public float HalfExtentMm => Matrix * PixelMm / 2;

    public float BottomZ => CentreZ - (Slices * SliceMm / 2);

    public float HeightMm => Slices * SliceMm;

    /// <summary>Returns x or y of a voxel's centre.</summary>
    public float Position(int index) => (index + 0.5f - (Matrix / 2f)) * PixelMm;

    /// <summary>Returns z of one of the levels that make up a slice.</summary>
    public float LevelZ(int slice, int level, int levels) => BottomZ + ((slice + ((level + 0.5f) / levels)) * SliceMm);
}
