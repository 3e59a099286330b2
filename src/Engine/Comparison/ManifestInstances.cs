using System.Collections.Immutable;
using System.Globalization;
using Hormesis.Engine.Sharing;
using Hormesis.Stages.Keys;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Comparison;

/// <summary>The instances of a manifest, as they are compared.</summary>
internal static class ManifestInstances
{
    /// <param name="read">Returns the digest of the file itself; null if it was not read.</param>
    public static ImmutableSortedDictionary<string, ComparedInstance> Of(Manifest manifest,
        Func<PublishedFile, Digest?> read) => manifest.Instances.ToSorted(
        instance => instance.Id,
        instance => new ComparedInstance(instance.Id, instance, instance.Outputs.ToSorted(
            file => file.Path,
            file => new ComparedFile(file.Path, file.Content.Digest, read(file)))));

    /// <returns><c>study smoke, 28 instances, 70 files</c>.</returns>
    public static string Counted(Manifest manifest) => string.Create(CultureInfo.InvariantCulture,
        $"study {ForeignText.Shown(manifest.Study)}, {manifest.Instances.Length} instances, {Files(manifest)} files");

    private static int Files(Manifest manifest) => manifest.Instances.Sum(instance => instance.Outputs.Length);
}
