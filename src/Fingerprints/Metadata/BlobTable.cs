using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Hormesis.Fingerprints.Metadata;

/// <summary>A value for each signature of an assembly, which many definitions may share. Several threads may fill
/// it.</summary>
internal sealed class BlobTable<T>
    where T : class
{
    private readonly Dictionary<int, T> values = [];

    public T? Find(BlobHandle blob)
    {
        lock (values)
            return values.GetValueOrDefault(MetadataTokens.GetHeapOffset(blob));
    }

    public T Keep(BlobHandle blob, T value)
    {
        lock (values)
            return values[MetadataTokens.GetHeapOffset(blob)] = value;
    }
}
