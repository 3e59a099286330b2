using System.Globalization;

namespace Hormesis.Engine.Workers;

/// <summary>Counts native results by the processor that made them.</summary>
/// <param name="made">Processor of each result, with the GPU if it used one.</param>
/// <param name="here">This machine's processor and GPU; null if other machines run the workers.</param>
internal sealed class NativeMachines(IEnumerable<string> made, string? here)
{
    private readonly KeyValuePair<string, int>[] counts =
        [.. made.CountBy(processor => processor).OrderBy(count => count.Key, StringComparer.Ordinal)];

    /// <summary>Whether several processors made the results, or another one than this machine's.</summary>
    public bool AreOthers =>
        counts.Length > 1 || (here is not null && counts.Any(count => !IsHere(count.Key)));

    /// <returns>One line.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{counts.Sum(count => count.Value)} results are native: {string.Join("; ", counts.Select(Clause))}. " +
        $"Their bits are not promised on another processor.");

    private bool IsHere(string machine) =>
        machine == here || here?.StartsWith($"{machine}, GPU ", StringComparison.Ordinal) == true;

    private string Clause(KeyValuePair<string, int> count) => string.Create(CultureInfo.InvariantCulture,
        $"{count.Value} made on {count.Key}{(IsHere(count.Key) ? ", which is this machine's processor" : "")}");
}
