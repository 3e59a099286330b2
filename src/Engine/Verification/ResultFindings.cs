using Hormesis.Files;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Verification;

/// <summary>Compares one result with its digest.</summary>
internal static class ResultFindings
{
    public static Finding? Of(string folder, PublishedFile file)
    {
        var path = Path.Combine(folder, file.Path);
        if (FileStat.OfLink(path) is not { } stat)
            return new(FindingKind.Missing, file.Path, file.Instance,
                $"{file.Path}: missing; {file.Instance} made it.");
        if (!stat.IsFile)
            return Altered(file, "it is not a regular file");
        if (stat.Size != file.Content.Size)
            return Altered(file, $"it has {stat.Size} bytes, not {file.Content.Size}");

        try
        {
            var digest = Digest.OfFile(path);
            return digest == file.Content.Digest ? null
                : Altered(file, $"its SHA-256 is {digest.Hex[..12]}…, not {file.Content.Digest.Hex[..12]}…");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new(FindingKind.Altered, file.Path, file.Instance,
                $"{file.Path}: cannot be read: {error.Message} {file.Instance} made it.");
        }
    }

    private static Finding Altered(PublishedFile file, string how) =>
        new(FindingKind.Altered, file.Path, file.Instance, $"{file.Path}: altered, {how}; {file.Instance} made it.");
}
