using System.Runtime.InteropServices;

namespace Hormesis.Commands;

/// <summary>Texts as an array of pointers to UTF-8 that ends with a null pointer, as execve(2) takes them.</summary>
internal sealed class NativeStrings(IEnumerable<string> texts) : IDisposable
{
    public nint[] Pointers { get; } = [.. texts.Select(Marshal.StringToCoTaskMemUTF8), 0];

    public void Dispose() => Array.ForEach(Pointers, Marshal.FreeCoTaskMem);
}
