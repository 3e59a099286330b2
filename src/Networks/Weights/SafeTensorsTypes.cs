using static TorchSharp.torch;

namespace Hormesis.Networks.Weights;

/// <summary>The supported element types, with their names in the format.</summary>
internal static class SafeTensorsTypes
{
    private static readonly (string Name, ScalarType Type, int Size)[] All =
    [
        ("F64", ScalarType.Float64, 8),
        ("I64", ScalarType.Int64, 8),
        ("F32", ScalarType.Float32, 4),
        ("I32", ScalarType.Int32, 4),
        ("F16", ScalarType.Float16, 2),
        ("BF16", ScalarType.BFloat16, 2),
        ("U8", ScalarType.Byte, 1),
        ("BOOL", ScalarType.Bool, 1),
    ];

    public static string Names => string.Join(", ", All.Select(type => type.Name));

    public static ScalarType? Find(string? name) =>
        All.Where(type => type.Name == name).Select(type => (ScalarType?)type.Type).FirstOrDefault();

    public static bool Has(ScalarType type) => All.Any(known => known.Type == type);

    public static string NameOf(ScalarType type) => All.Single(known => known.Type == type).Name;

    public static int SizeOf(ScalarType type) => All.Single(known => known.Type == type).Size;
}
