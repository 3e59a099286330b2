using TorchSharp;

namespace Hormesis.Networks.Weights;

/// <summary>What one .safetensors file holds, on the CPU. Owns its tensors.</summary>
public sealed class SafeTensorsFile : IDisposable
{
    /// <summary>Where it was read from.</summary>
    public required string Path { get; init; }

    public required IReadOnlyDictionary<string, torch.Tensor> Tensors { get; init; }

    /// <summary>Free text by name: <c>__metadata__</c>; empty where the file has none.</summary>
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }

    public void Dispose()
    {
        foreach (var tensor in Tensors.Values)
            tensor.Dispose();
    }
}
