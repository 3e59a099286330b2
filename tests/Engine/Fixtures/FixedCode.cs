using Hormesis.Stages.Keys;

namespace Hormesis.Engine.Tests.Fixtures;

internal sealed class FixedCode(Func<string, string> codeOfStage) : ICodeFingerprint
{
    public FixedCode(string code = "code")
        : this(_ => code)
    {
    }

    public CodeIdentity Of(string stage)
    {
        var part = Digest.OfText(codeOfStage(stage));
        return new(part, Sorted.Empty<string>()) { Parts = Sorted.Empty<Digest>().Add("Hormesis.Training", part) };
    }
}
