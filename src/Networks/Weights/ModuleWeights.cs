using static TorchSharp.torch;

namespace Hormesis.Networks.Weights;

/// <summary>Saves and loads the parameters and buffers of a module under the names that PyTorch gives them.</summary>
public static class ModuleWeights
{
    /// <summary>Writes all parameters and buffers of the module.</summary>
    public static void Save(nn.Module module, string path, IReadOnlyDictionary<string, string>? metadata = null) =>
        SafeTensors.Write(path, module.state_dict(), metadata);

    /// <summary>Loads the file at <paramref name="path"/> into the module.</summary>
    public static void Load(nn.Module module, string path)
    {
        using var file = SafeTensors.Read(path);
        LoadInto(module, file);
    }

    /// <summary>
    /// Copies the tensors of the file into the tensors of the module with the same names, shapes and types.
    /// </summary>
    /// <param name="prefix">
    /// If it is not empty, only names with this prefix are read, and the prefix is removed: <c>generator.</c>.
    /// </param>
    /// <exception cref="HormesisException">
    /// Names, shapes or types differ. The message lists every difference, and nothing is loaded.
    /// </exception>
    public static void LoadInto(nn.Module module, SafeTensorsFile file, string prefix = "")
    {
        var own = module.state_dict();
        var given = file.Tensors.Where(tensor => tensor.Key.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(tensor => tensor.Key[prefix.Length..], tensor => tensor.Value);
        var differences = Differences(own, given).Order(StringComparer.Ordinal).ToArray();
        if (differences.Length > 0)
            throw new HormesisException($"{file.Path} does not fit the {module.GetName()}:\n  " +
                $"{string.Join("\n  ", differences)}\nThe file may belong to a network of another width or depth.");

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
