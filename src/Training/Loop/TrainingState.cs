using System.Text.Json;
using System.Text.Json.Serialization;
using Hormesis.Networks.Weights;
using Hormesis.Training.Optimizers;
using static TorchSharp.torch;

namespace Hormesis.Training.Loop;

/// <summary>
/// All that a training run carries from step to step: modules, optimisers, the step and the curves so far. Whatever
/// else a step needs must be a function of the run's random streams and the step, so that a run restored from a
/// checkpoint ends with the same bits as one never stopped.
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

    /// <summary>Finished steps.</summary>
    public long Step { get; set; }

    /// <summary>Parameters and buffers are saved under the name, a file name's part.</summary>
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

    /// <summary>A named list of numbers that grows with the run (losses, running means); empty at first.</summary>
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

    /// <summary>Sets everything to what <see cref="Save"/> wrote.</summary>
    /// <exception cref="HormesisException">The checkpoint is of other modules or optimisers.</exception>
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
