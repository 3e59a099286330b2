using static TorchSharp.torch;

namespace Hormesis.Networks.Weights;

/// <summary>Entry of one tensor in a header.</summary>
/// <param name="Begin">Position of its first byte, counted from the end of the header.</param>
/// <param name="End">Position after its last byte.</param>
internal sealed record SafeTensorsEntry(string Name, ScalarType Type, IReadOnlyList<long> Shape, long Begin, long End);
