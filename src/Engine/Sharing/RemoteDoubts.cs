using System.Collections.Concurrent;

namespace Hormesis.Engine.Sharing;

/// <summary>Names under which a shared store was found to hold something else: there, and yet to be stored
/// anew.</summary>
internal sealed class RemoteDoubts
{
    private readonly ConcurrentDictionary<string, byte> names = new(StringComparer.Ordinal);

    public bool Of(string name) => names.ContainsKey(name);

    public void Add(string name) => names[name] = 0;

    public void Settle(string name) => names.TryRemove(name, out _);
}
