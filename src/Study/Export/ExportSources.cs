using Hormesis.Stages;

namespace Hormesis.Study.Export;

/// <summary>Published results from which an export is made.</summary>
/// <param name="Results">The study's folder.</param>
/// <param name="Study">Its name.</param>
/// <param name="Commit">Commit of the program.</param>
public sealed record ExportSources(string Results, string Study, string Commit)
{
    /// <summary>Path of an instance's published file.</summary>
    /// <param name="file">Path below the outputs, with '/'.</param>
    internal string PathOf(StageInstance instance, string file) =>
        Path.Combine(Results, Relative(instance, file));

    /// <summary>Lists files with their digests.</summary>
    internal IEnumerable<(string File, Digest Digest)> Digests(
        IEnumerable<(StageInstance Instance, string File)> files) => files.Select(
            file => (Relative(file.Instance, file.File), Digest.OfFile(PathOf(file.Instance, file.File))));

    private static string Relative(StageInstance instance, string file) =>
        $"{instance.Folder ?? instance.Id}/{file}";
}
