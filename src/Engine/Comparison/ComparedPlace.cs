using Hormesis.Files;
using Hormesis.Store.Manifests;
using Hormesis.Store.Sharing;

namespace Hormesis.Engine.Comparison;

/// <summary>Finds the other study of a comparison.</summary>
internal static class ComparedPlace
{
    /// <param name="own">The study with which it is compared.</param>
    /// <exception cref="NotComparableException">There is no such study, or it cannot be read.</exception>
    public static async Task<IComparedStudy> Open(ComparisonOptions options, ComparedFolder own,
        CancellationToken cancellation)
    {
        if (options.With.Contains("://", StringComparison.Ordinal))
            return await ComparedStore.Open(Address(options.With), options, cancellation);
        if (!options.With.Contains('/', StringComparison.Ordinal)
            && Path.Combine(options.ArtifactsFolder, options.With) is var study && HasManifest(study))
            return OfFolder(study, null, own, cancellation);

        var path = Path.GetFullPath(options.With);
        return !Directory.Exists(path) ? OfFile(path, options, own, cancellation)
            : HasManifest(path) ? OfFolder(path, null, own, cancellation)
            : HasManifest(Path.Combine(path, options.Study))
                ? OfFolder(Path.Combine(path, options.Study), options.Study, own, cancellation)
            : Directory.Exists(Path.Combine(path, "ac"))
                ? await ComparedStore.Open(Address(path), options, cancellation)
            : throw new NotComparableException($"{path} holds no {Manifest.FileName}, no results of the study " +
                $"`{options.Study}` and no shared store.{Studies(path)}");
    }

    private static ComparedFolder OfFolder(string folder, string? study, ComparedFolder own,
        CancellationToken cancellation) => own.IsIn(folder)
        ? throw new NotComparableException($"--with names the study that it is compared with, {folder}. Name another.")
        : ComparedFolder.Open(ManifestOf(folder), study, cancellation);

    private static IComparedStudy OfFile(string path, ComparisonOptions options, ComparedFolder own,
        CancellationToken cancellation)
    {
        if (!Path.Exists(path))
            throw new NotComparableException($"--with={options.With}: there is no study of this name in " +
                $"{options.ArtifactsFolder}, and {path} does not exist.{Studies(options.ArtifactsFolder)}");
        if (Path.GetFileName(path) == Manifest.FileName)
            return OfFolder(Path.GetDirectoryName(path)!, null, own, cancellation);

        var content = UntrustedFile.Read(path);
        return content.AsSpan().TrimStart(" \t\r\n"u8).StartsWith("{"u8)
            ? ComparedFolder.Open(path, null, cancellation) : ComparedList.Parse(path, content, own);
    }

    private static RemoteAddress Address(string text)
    {
        try
        {
            return RemoteAddress.Parse(text, Environment.CurrentDirectory);
        }
        catch (HormesisException error)
        {
            throw new NotComparableException($"--with: {error.Message}", error);
        }
    }

    private static bool HasManifest(string folder) => FileStat.OfLink(ManifestOf(folder)) is not null;

    private static string ManifestOf(string folder) => Path.GetFullPath(Path.Combine(folder, Manifest.FileName));

    private static string Studies(string folder)
    {
        string[] studies = Directory.Exists(folder)
            ? [.. Directory.EnumerateDirectories(folder).Where(HasManifest).Select(Path.GetFileName)
                .OfType<string>().Order(StringComparer.Ordinal)]
            : [];
        return studies.Length == 0 ? "" : $" Studies in {folder}: {Listing.Names(studies)}.";
    }
}
