namespace Hormesis.Tests.Snapshots;

/// <summary>Finds sources again: the compiler's PathMap has written <c>/hormesis/</c> over the repository's
/// root.</summary>
internal static class SourceTree
{
    private const string MappedRoot = "/hormesis/";

    public static string Root { get; } = FindRoot();

    public static string Locate(string sourceFile) =>
        sourceFile.StartsWith(MappedRoot, StringComparison.Ordinal)
            ? Path.Combine(Root, sourceFile[MappedRoot.Length..]) : sourceFile;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Hormesis.slnx")))
                return folder.FullName;
        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Hormesis.slnx.");
    }
}
