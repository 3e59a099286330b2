using Hormesis.Stages.Keys;

namespace Hormesis.Benchmarks;

internal sealed class SyntheticCode : ICodeFingerprint
{
    public CodeIdentity Of(string stage) => new(Digest.OfText(stage), Sorted.Empty<string>());
}
