namespace Hormesis.Engine.Auditing;

/// <summary>Finds the array element to which a byte of an .npy file belongs.</summary>
internal static class NpyElement
{
    /// <returns>Flat index from 0; null for a byte of the header, or for a file in another format.</returns>
    public static long? At(string path, long offset) =>
        NpyHeader.Of(path) is { } header && offset >= header.Data ? (offset - header.Data) / header.Size : null;
}
