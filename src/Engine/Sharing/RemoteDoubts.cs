using System.Collections.Concurrent;

namespace Hormesis.Engine.Sharing;

/// <summary>Names whose content in a shared store was found to be wrong; they must be uploaded again.</summary>
internal sealed class RemoteDoubts
{
    private readonly ConcurrentDictionary<string, byte> names = new(StringComparer.Ordinal);

    public bool Of(string name) => names.ContainsKey(name);

    public void Add(string name) => names[name] = 0;

    public void Settle(string name) => names.TryRemove(name, out _);
}
