using System.Collections.Immutable;

namespace Hormesis.Engine.Workers;

/// <summary>Objects that an action was to read are not what their digests say. Nothing of it was stored.</summary>
/// <param name="instance">Id.</param>
/// <param name="how">What was found: "is damaged in the store".</param>
/// <param name="files">By the path below the staged inputs.</param>
public sealed class DamagedInputException(string instance, string how, IEnumerable<KeyValuePair<string, Digest>> files)
    : HormesisException($"{instance}: its input " +
        $"{string.Join(", ", files.Select(file => $"{file.Key} ({file.Value.Hex[..12]}…)"))} {how}. Nothing of it " +
        $"was stored.")
{
    public ImmutableHashSet<Digest> Digests { get; } = [.. files.Select(file => file.Value)];
}
