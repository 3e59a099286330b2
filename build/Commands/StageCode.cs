using System.Collections.Immutable;
using Hormesis.Fingerprints;
using Hormesis.Stages.Keys;
using Hormesis.Study;

namespace Hormesis.Build.Commands;

/// <summary>Fingerprints of the code that each stage can reach, read from the assemblies beside this one.</summary>
internal sealed class StageCode : ICodeFingerprint
{
    private readonly Lazy<ImmutableDictionary<string, CodeIdentity>> identities;

    /// <param name="worker">Path of the worker's program, without extension.</param>
    /// <param name="cacheFile">File that caches fingerprints until an assembly changes.</param>
    public StageCode(string worker, string cacheFile)
    {
        var fingerprints =
            CodeFingerprints.OfFolder(Path.GetDirectoryName(worker)!, Path.GetFileName(worker), cacheFile);
        identities = new(() => Identities(fingerprints));
    }

    public CodeIdentity Of(string stage) => identities.Value[stage];

    private static ImmutableDictionary<string, CodeIdentity> Identities(CodeFingerprints fingerprints) =>
        StageCatalog.All
        .Zip(fingerprints.Of([.. StageCatalog.All.Select(stage => EntryPoint.Of(stage.GetType()))]))
        .ToImmutableDictionary(found => found.First.Name, found => Identity(found.Second), StringComparer.Ordinal);

    private static CodeIdentity Identity(Fingerprint fingerprint) =>
        new CodeIdentity(fingerprint.Digest, fingerprint.Packages).WithParts(() => fingerprint.Members);
}
