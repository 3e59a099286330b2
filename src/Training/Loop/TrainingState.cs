using System.Text.Json;
using System.Text.Json.Serialization;
using Hormesis.Networks.Weights;
using Hormesis.Training.Optimizers;
using static TorchSharp.torch;

namespace Hormesis.Training.Loop;

/// <summary>
/// Everything that a training run carries from one step to the next: modules, optimisers, the number of steps and the
/// curves so far. A step may depend on nothing else except the random streams and the number of the step. A run that is
/// restored from a checkpoint then ends with the same bits as a run that was never stopped.
/// </summary>
public sealed class TrainingState
{
    private const string ProgressFile = "progress.json";
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        WriteIndented = true,
    };

    private readonly SortedDictionary<string, nn.Module> modules = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Adam> optimizers = new(StringComparer.Ordinal);
    private SortedDictionary<string, List<double>> curves = new(StringComparer.Ordinal);

    /// <summary>Number of finished steps.</summary>
    public long Step { get; set; }

    /// <summary>Adds a module. Its parameters and buffers are saved under this name.</summary>
    /// <param name="name">Part of a file name.</param>
    public TrainingState Add(string name, nn.Module module)
    {
        modules.Add(name, module);
        return this;
    }

    public TrainingState Add(string name, Adam optimizer)
    {
        optimizers.Add(name, optimizer);
        return this;
    }

    /// <summary>
    /// A named list of numbers that grows during the run (losses, running means). It is empty at first.
    /// </summary>
    public IList<double> Curve(string name)
    {
        if (!curves.TryGetValue(name, out var curve))
            curves.Add(name, curve = []);
        return curve;
    }

    /// <summary>Writes <c>{module}.safetensors</c>, <c>{optimiser}.adam.safetensors</c> and
    /// <c>progress.json</c>.</summary>
    public void Save(string folder)
    {
        foreach (var (name, module) in modules)
            ModuleWeights.Save(module, ModulePath(folder, name));
        foreach (var (name, optimizer) in optimizers)
            SafeTensors.Write(OptimizerPath(folder, name), optimizer.Moments);

        var steps = optimizers.ToDictionary(entry => entry.Key, entry => entry.Value.Steps.ToArray());
        var progress =
            new Progress { Step = Step, OptimizerSteps = new(steps, StringComparer.Ordinal), Curves = curves };
        File.WriteAllText(Path.Combine(folder, ProgressFile), JsonSerializer.Serialize(progress, Json) + "\n");
    }

    /// <summary>Sets modules, optimisers, step and curves to the values that <see cref="Save"/> wrote.</summary>
    /// <exception cref="HormesisException">The checkpoint belongs to other modules or optimisers.</exception>
    public void Restore(string folder)
    {
        var progress =
            JsonSerializer.Deserialize<Progress>(File.ReadAllText(Path.Combine(folder, ProgressFile)), Json)!;
        foreach (var (name, module) in modules)
            ModuleWeights.Load(module, ModulePath(folder, name));
        foreach (var (name, optimizer) in optimizers)
        {
            var steps = progress.OptimizerSteps.GetValueOrDefault(name)
                ?? throw new HormesisException($"{folder}: the checkpoint has no optimiser '{name}'.");
            using var moments = SafeTensors.Read(OptimizerPath(folder, name));
            optimizer.Restore(steps, moments.Tensors);
        }

        (Step, curves) = (progress.Step, new(progress.Curves, StringComparer.Ordinal));
    }

    private static string ModulePath(string folder, string name) => Path.Combine(folder, $"{name}.safetensors");

    private static string OptimizerPath(string folder, string name) => Path.Combine(folder, $"{name}.adam.safetensors");

    private sealed record Progress
    {
        public required long Step { get; init; }

        public required SortedDictionary<string, long[]> OptimizerSteps { get; init; }

        public required SortedDictionary<string, List<double>> Curves { get; init; }
    }
}
