using static TorchSharp.torch;

namespace Hormesis.Training.SelfTest;

/// <summary>A computation whose bits every processor must agree on.</summary>
/// <param name="Name">What a message calls it.</param>
/// <param name="Compute">Computes it on the CPU, always from the same numbers.</param>
internal sealed record PortableOperation(string Name, Func<IEnumerable<Tensor>> Compute);
