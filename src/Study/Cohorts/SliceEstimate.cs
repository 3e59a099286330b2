namespace Hormesis.Study.Cohorts;

/// <summary>How many slices a preparation or a synthesis writes, before it is known which scans are skipped.</summary>
/// <param name="Count">Largest number of slices.</param>
/// <param name="Size">Height and width, pixels.</param>
internal readonly record struct SliceEstimate(long Count, int Size)
{
    private const int BytesOfPixel = sizeof(float) + sizeof(byte); // with its mask

    public long Bytes => Count * Size * Size * BytesOfPixel;
}
