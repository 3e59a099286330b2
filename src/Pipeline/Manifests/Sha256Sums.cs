namespace Hormesis.Pipeline.Manifests;

/// <summary>The list that <c>sha256sum -c</c> of coreutils reads: every result and the manifest.</summary>
internal static class Sha256Sums
{
    public const string FileName = "SHA256SUMS";

    public static string Of(Manifest manifest, string manifestText) => string.Concat(
        manifest.Files.Select(file => (file.Path, file.Content.Digest))
            .Append((Path: Manifest.FileName, Digest: Digest.OfText(manifestText)))
            .OrderBy(line => line.Path, StringComparer.Ordinal)
            .Select(line => $"{line.Digest}  {line.Path}\n"));
}
