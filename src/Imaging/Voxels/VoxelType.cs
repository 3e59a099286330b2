namespace Hormesis.Imaging.Voxels;

/// <summary>Storage type of one voxel; the values are NIfTI's <c>datatype</c>.</summary>
internal enum VoxelType : short
{
    UInt8 = 2,
    Int16 = 4,
    Int32 = 8,
    Float32 = 16,
    Float64 = 64,
    Int8 = 256,
    UInt16 = 512,
    UInt32 = 768,
    Int64 = 1024,
    UInt64 = 1280,
}
