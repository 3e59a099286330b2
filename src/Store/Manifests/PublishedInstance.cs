using System.Collections.Immutable;
using Hormesis.Stages.Keys;

namespace Hormesis.Store.Manifests;

/// <summary>What a manifest says of an instance.</summary>
/// <param name="Key">Its digest as the manifest states it.</param>
/// <param name="MachineClass">Machines that give its bits; null where they do not depend on it, or it was not
/// noted.</param>
/// <param name="Machine">Processor that made it, where it used whatever that offers (<c>native</c>); else null: its
/// class says all.</param>
public sealed record PublishedInstance(string Id, string Stage, Digest Key, ActionKey KeyJson, string? MachineClass,
    string? Machine, ImmutableArray<PublishedInput> Inputs, ImmutableArray<PublishedFile> Outputs)
{
    /// <summary>Ids of the instances that it reads.</summary>
    public IEnumerable<string> Producers =>
        Inputs.Select(input => input.Producer).OfType<string>().Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);

    /// <summary>Whether a record says the same of the outputs.</summary>
    public bool HasOutputs(ActionRecord record) =>
        Outputs.Length == record.Outputs.Count
            && Outputs.All(file => record.Outputs.TryGetValue(file.Output, out var content) && content == file.Content);
}
