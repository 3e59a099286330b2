using System.Diagnostics.CodeAnalysis;
using System.Reflection.PortableExecutable;

namespace Hormesis.Fingerprints.Metadata;

/// <summary>
/// An assembly's file, opened once: what is hashed is what is read, whoever builds meanwhile. It is mapped, not copied:
/// arrays of megabytes would have the collector run before anything is read of them.
/// </summary>
[SuppressMessage("Design", "CA1001",
    Justification = "Open as long as fingerprints may be asked for, which is as long as the program runs.")]
internal sealed class AssemblyFile(string path)
{
    private readonly FileStream stream =
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);

    public Digest Digest() => Hormesis.Digest.OfFile(stream.SafeFileHandle);

    /// <exception cref="HormesisException">Not a managed assembly.</exception>
    public PEReader Image()
    {
        try
        {
            var image = new PEReader(stream);
            if (image.HasMetadata)
                return image;
        }
        catch (BadImageFormatException)
        {
            // Said below.
        }

        throw new HormesisException($"{path} is no .NET assembly. Build the program again.");
    }
}
