using System.Globalization;

namespace Hormesis.Engine.Sharing;

/// <summary>Summary of a push or pull.</summary>
/// <param name="Manifest">Digest of the manifest, with which it can be pulled again.</param>
/// <param name="Results">Number of instances of the study.</param>
/// <param name="Contents">Number of transferred contents; the others existed already.</param>
/// <param name="Bytes">Size of the transferred contents.</param>
public sealed record TransferReport(Digest Manifest, int Results, int Contents, long Bytes)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
            $"{Results} results: {Contents} files transferred ({Bytes / 1e6:F1} MB), the others existed. " +
            $"Manifest: {Manifest}");
}
