using TorchSharp;

namespace Hormesis.Networks.Weights;

/// <summary>Content of one .safetensors file, on the CPU. It owns its tensors.</summary>
public sealed class SafeTensorsFile : IDisposable
{
    /// <summary>Path of the file.</summary>
    public required string Path { get; init; }

    public required IReadOnlyDictionary<string, torch.Tensor> Tensors { get; init; }

    /// <summary>Texts by name (<c>__metadata__</c>); empty if the file has none.</summary>
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }

    public void Dispose()
    {
        foreach (var tensor in Tensors.Values)
            tensor.Dispose();
    }
}
