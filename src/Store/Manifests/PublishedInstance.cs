using System.Collections.Immutable;
using Hormesis.Stages.Keys;

namespace Hormesis.Store.Manifests;

/// <summary>Entry of one instance in a manifest.</summary>
/// <param name="Key">Digest of the key, as written in the manifest.</param>
/// <param name="Machine">Processor that made the result, with the GPU if it used one, if it could use all instructions
/// (<c>native</c>); otherwise null, because every processor gives the same bits.</param>
public sealed record PublishedInstance(string Id, string Stage, Digest Key, ActionKey KeyJson, string? Machine,
    ImmutableArray<PublishedInput> Inputs, ImmutableArray<PublishedFile> Outputs)
{
    /// <summary>Ids of the instances that this instance reads.</summary>
    public IEnumerable<string> Producers =>
        Inputs.Select(input => input.Producer).OfType<string>().Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);

    /// <summary>True if a record has the same outputs.</summary>
    public bool HasOutputs(ActionRecord record) =>
        Outputs.Length == record.Outputs.Count
            && Outputs.All(file => record.Outputs.TryGetValue(file.Output, out var content) && content == file.Content);
}
