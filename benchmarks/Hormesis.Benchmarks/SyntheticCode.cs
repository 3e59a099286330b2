using Hormesis.Stages.Keys;

namespace Hormesis.Benchmarks;

internal sealed class SyntheticCode : ICodeFingerprint
{
    private readonly Dictionary<string, CodeIdentity> known = new(StringComparer.Ordinal);

    public CodeIdentity Of(string stage)
    {
        if (!known.TryGetValue(stage, out var code))
            known[stage] = code = new(Digest.OfText(stage), Sorted.Empty<string>());
        return code;
    }
}
