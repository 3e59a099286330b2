using Hormesis.Networks.Weights;
using static TorchSharp.torch;

namespace Hormesis.Training.Translation.Santa;

/// <summary>Copies of the generator's weights after given steps of a training.</summary>
internal sealed class SantaSnapshots(IReadOnlyList<int> steps) : IDisposable
{
    private readonly SortedDictionary<int, Dictionary<string, Tensor>> taken = [];

    /// <summary>True if the weights are copied after this number of finished steps.</summary>
    public bool IsDue(long step) => steps.Contains((int)step);

    /// <summary>Copies the weights.</summary>
    public void Take(long step, nn.Module generator)
    {
        using var gradients = no_grad();
        taken.Add((int)step, generator.state_dict().ToDictionary(
            entry => entry.Key, entry => entry.Value.detach().cpu().clone().DetachFromDisposeScope()));
    }

    /// <summary>Writes <see cref="TranslationFiles.Snapshot"/> for each copy.</summary>
    public void Save(string folder, IReadOnlyDictionary<string, string>? metadata = null)
    {
        foreach (var (step, weights) in taken)
            SafeTensors.Write(Path.Combine(folder, TranslationFiles.Snapshot(step)), weights, metadata);
    }

    /// <summary>Reads the copies that a checkpoint at <paramref name="finished"/> steps has.</summary>
    public void Restore(string folder, long finished)
    {
        Dispose();
        foreach (var step in steps.Where(step => step <= finished))
        {
            var file = SafeTensors.Read(Path.Combine(folder, TranslationFiles.Snapshot(step)));
            taken.Add(step, file.Tensors.ToDictionary(entry => entry.Key, entry => entry.Value));
        }
    }

    public void Dispose()
    {
        foreach (var tensor in taken.Values.SelectMany(weights => weights.Values))
            tensor.Dispose();
        taken.Clear();
    }
}
