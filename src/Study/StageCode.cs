using System.Collections.Immutable;
using Hormesis.Pipeline.Fingerprints;
using Hormesis.Pipeline.Keys;
using Hormesis.Study.Stages;

namespace Hormesis.Study;

/// <summary>The code that each stage can reach, read from the assemblies beside this one.</summary>
internal sealed class StageCode : ICodeFingerprint
{
    private readonly CodeFingerprints fingerprints;
    private readonly ImmutableSortedDictionary<string, Type> entries =
        StageCatalog.All.ToImmutableSortedDictionary(stage => stage.Name, stage => stage.GetType(), StringComparer.Ordinal);

    /// <param name="worker">Path of the worker's program, without extension.</param>
    /// <param name="cacheFile">Keeps fingerprints until an assembly changes.</param>
    public StageCode(string worker, string cacheFile) =>
        fingerprints = CodeFingerprints.OfFolder(Path.GetDirectoryName(worker)!, Path.GetFileName(worker), cacheFile);

    public CodeIdentity Of(string stage)
    {
        var fingerprint = fingerprints.Of(entries[stage]);
        return new CodeIdentity(fingerprint.Digest, fingerprint.Packages).WithParts(() => fingerprint.Members);
    }
}
