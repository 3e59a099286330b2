using System.Reflection;
using System.Runtime.InteropServices;

namespace Hormesis.Networks.Runtime;

/// <summary>
/// Loads Torch's native libraries before TorchSharp looks for them: a library once loaded is found again by its name.
/// </summary>
public static class TorchLibrary
{
    private const string Bridge = "libLibTorchSharp.so";

    /// <summary>Version of libtorch that this program was built with, and its backend: <c>2.10.0+cpu</c>. Loads
    /// nothing.</summary>
    public static string Version { get; } = typeof(TorchLibrary).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(entry => entry.Key == "Libtorch").Value!;

    /// <summary>Folder of the libraries.</summary>
    public static string Folder { get; } = FolderOf(Version, AppContext.BaseDirectory);

    /// <summary>Comes before the first use of TorchSharp; again it does nothing.</summary>
    public static void Load()
    {
        var path = Path.Combine(Folder, Bridge);
        if (!File.Exists(path))
            return; // TorchSharp's own search goes on from here.

        if (!NativeLibrary.TryLoad(path, out _))
            NativeLibrary.Load(WeakenedCopy(path));
    }

    /// <summary>
    /// All programs share the libraries for the CPU: <c>native/</c> of the build's output, beside
    /// <c>bin/&lt;project&gt;/&lt;configuration&gt;/</c>. Those for GPUs lie beside each program, where NuGet puts
    /// them.
    /// </summary>
    /// <param name="version">As <see cref="Version"/>.</param>
    /// <param name="program">Folder of the program.</param>
    internal static string FolderOf(string version, string program) =>
        version.EndsWith("+cpu", StringComparison.Ordinal)
        ? Path.GetFullPath(Path.Combine(program, "..", "..", "..", "native"))
        : program;

    /// <summary>The same library without its demand for a newer libstdc++ (see
    /// <see cref="ElfVersionNeeds"/>).</summary>
    private static string WeakenedCopy(string path)
    {
        var image = File.ReadAllBytes(path);
        ElfVersionNeeds.Weaken(image, "GLIBCXX_3.4.32");
        var copy = Path.Combine(Folder, $"weakened-{Digest.Of(image).Hex[..16]}.so");
        if (!File.Exists(copy))
        {
            var temporary = $"{copy}.{Environment.ProcessId}";
            File.WriteAllBytes(temporary, image);
            File.Move(temporary, copy, overwrite: true);
        }

        return copy;
    }
}
