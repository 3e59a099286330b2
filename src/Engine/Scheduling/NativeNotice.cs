using Hormesis.Engine.Workers;

namespace Hormesis.Engine.Scheduling;

/// <summary>Says at the end of a run which processors made its native results.</summary>
internal static class NativeNotice
{
    /// <param name="here">Processor and GPUs that the run's workers use; null if other machines run them.</param>
    /// <returns>Null if the run has no native results, or if this machine's processor made all of them.</returns>
    public static string? Of(IEnumerable<RunNode> nodes, string? here)
    {
        var machines = new NativeMachines(
            nodes.Where(node => node.Instance.Numerics is { IsNative: true }).Select(node => node.Record?.Machine)
                .OfType<string>(), here);
        return machines.AreOthers
            ? $"{machines}\nFor results of one processor, repeat the study with an empty --artifacts folder." : null;
    }
}
