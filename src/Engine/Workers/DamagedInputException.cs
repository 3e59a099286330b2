using System.Collections.Immutable;

namespace Hormesis.Engine.Workers;

/// <summary>Input objects of an action do not match their digests. Nothing was stored.</summary>
/// <param name="instance">Id of the instance.</param>
/// <param name="how">A clause that says what was found: "is damaged in the store".</param>
/// <param name="files">Digests of the objects, by the path below the staged inputs.</param>
public sealed class DamagedInputException(string instance, string how, IEnumerable<KeyValuePair<string, Digest>> files)
    : HormesisException($"{instance}: its input " +
        $"{string.Join(", ", files.Select(file => $"{file.Key} ({file.Value.Hex[..12]}…)"))} {how}. Nothing " +
        "was stored.")
{
    public ImmutableHashSet<Digest> Digests { get; } = [.. files.Select(file => file.Value)];
}
