using static TorchSharp.torch;

namespace Hormesis.Networks.Weights;

/// <summary>One tensor of a header.</summary>
/// <param name="Begin">Its first byte, counted from the header's end.</param>
/// <param name="End">The byte after its last.</param>
internal sealed record SafeTensorsEntry(string Name, ScalarType Type, IReadOnlyList<long> Shape, long Begin, long End);
