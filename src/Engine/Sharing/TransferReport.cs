using System.Globalization;

namespace Hormesis.Engine.Sharing;

/// <summary>What was pushed or pulled.</summary>
/// <param name="Manifest">Digest of the manifest, by which it can be asked for again.</param>
/// <param name="Results">Instances of the study.</param>
/// <param name="Contents">That were moved; the others were there.</param>
/// <param name="Bytes">Of those.</param>
public sealed record TransferReport(Digest Manifest, int Results, int Contents, long Bytes)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
            $"{Results} results, {Contents} contents moved ({Bytes / 1e6:F1} MB), the others were there. " +
            $"Manifest: {Manifest}");
}
