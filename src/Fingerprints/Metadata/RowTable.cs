using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Hormesis.Fingerprints.Metadata;

/// <summary>A place for one value at each row of an assembly's tables. Several threads may fill it.</summary>
internal sealed class RowTable<T>(MetadataReader reader)
    where T : class
{
    private readonly T?[]?[] tables = new T?[MetadataTokens.TableCount][];

    public ref T? this[EntityHandle handle]
    {
        get
        {
            var token = MetadataTokens.GetToken(handle);
            var table = token >>> 24;
            return ref (tables[table] ?? Rows(table))[token & 0xFFFFFF];
        }
    }

    private T?[] Rows(int table)
    {
        Interlocked.CompareExchange(ref tables[table], new T?[reader.GetTableRowCount((TableIndex)table) + 1], null);
        return tables[table]!;
    }
}
