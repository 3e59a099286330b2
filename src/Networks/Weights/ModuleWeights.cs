using static TorchSharp.torch;

namespace Hormesis.Networks.Weights;

/// <summary>Parameters and buffers of a module by the names that PyTorch gives them.</summary>
public static class ModuleWeights
{
    /// <summary>Writes all of the module's parameters and buffers.</summary>
    public static void Save(nn.Module module, string path, IReadOnlyDictionary<string, string>? metadata = null) =>
        SafeTensors.Write(path, module.state_dict(), metadata);

    /// <summary>Reads <paramref name="path"/> into the module.</summary>
    public static void Load(nn.Module module, string path)
    {
        using var file = SafeTensors.Read(path);
        LoadInto(module, file);
    }

    /// <summary>Copies the file's tensors into the module of the same names, shapes and types, on the module's
    /// device.</summary>
    /// <param name="prefix">Only names that begin so are read, and without it: <c>generator.</c>.</param>
    /// <exception cref="HormesisException">Names, shapes or types differ; every difference is listed, nothing is
    /// loaded.</exception>
    public static void LoadInto(nn.Module module, SafeTensorsFile file, string prefix = "")
    {
        var own = module.state_dict();
        var given = file.Tensors.Where(tensor => tensor.Key.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(tensor => tensor.Key[prefix.Length..], tensor => tensor.Value);
        var differences = Differences(own, given).Order(StringComparer.Ordinal).ToArray();
        if (differences.Length > 0)
            throw new HormesisException($"{file.Path} does not fit the {module.GetName()}:\n  " +
                $"{string.Join("\n  ", differences)}\nWas it written for another width or depth?");

        using var scope = NewDisposeScope();
        using var gradients = no_grad();
        foreach (var (name, target) in own)
            target.copy_(given[name]);
    }

    private static IEnumerable<string> Differences(Dictionary<string, Tensor> own, Dictionary<string, Tensor> given)
    {
        foreach (var (name, target) in own)
        {
            if (!given.TryGetValue(name, out var tensor))
                yield return $"{name}: missing, expected {Describe(target)}";
            else if (!target.shape.SequenceEqual(tensor.shape) || target.dtype != tensor.dtype)
                yield return $"{name}: {Describe(tensor)}, expected {Describe(target)}";
        }

        foreach (var (name, tensor) in given.Where(tensor => !own.ContainsKey(tensor.Key)))
            yield return $"{name}: {Describe(tensor)}, not expected";
    }

    private static string Describe(Tensor tensor) => $"{tensor.dtype} [{string.Join(", ", tensor.shape)}]";
}
