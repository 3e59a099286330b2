namespace Hormesis.Stages;

/// <summary>Finds the path that the files of one artifact share.</summary>
internal static class SharedPath
{
    /// <returns>
    /// The file, if there is only one; otherwise the deepest folder that contains all files, empty for the root.
    /// </returns>
    /// <param name="files">Relative paths with '/'.</param>
    public static string Of(IReadOnlyList<string> files) =>
        files is [var only] ? only : string.Join('/', files.Select(Folders).Aggregate(Shared));

    private static string[] Folders(string file) => file.Split('/')[..^1];

    private static string[] Shared(string[] left, string[] right) =>
        [.. left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Select(pair => pair.First)];
}
