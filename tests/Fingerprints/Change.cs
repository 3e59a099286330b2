namespace Hormesis.Fingerprints.Tests;

/// <summary>
/// What a change of the sources does to the fingerprints of two stages: <c>Near</c>, whose <c>Run</c> holds some
/// statements, and <c>Far</c>, which has nothing to do with them.
/// </summary>
internal sealed record Change(Fingerprint NearBefore, Fingerprint NearAfter, Fingerprint FarBefore,
    Fingerprint FarAfter)
{
    public bool Near => NearBefore.Digest != NearAfter.Digest;

    public bool Far => FarBefore.Digest != FarAfter.Digest;

    /// <summary>Names of the members whose code changed, came or went.</summary>
    public IEnumerable<string> Members => NearBefore.Members.Except(NearAfter.Members)
        .Union(NearAfter.Members.Except(NearBefore.Members))
        .Select(member => member.Key)
        .Distinct()
        .Order(StringComparer.Ordinal);

    /// <param name="near">Statements of <c>Near.Run</c>.</param>
    /// <param name="before">Declarations beside the stages.</param>
    public static Change Of(string near, string before, string after) =>
        Between(CompiledProgram.Fingerprints(Source(near, before)), CompiledProgram.Fingerprints(Source(near, after)));

    public static Change Between(CodeFingerprints before, CodeFingerprints after) => new(
        before.Of("Hormesis.Study", "Study.Near"),
        after.Of("Hormesis.Study", "Study.Near"),
        before.Of("Hormesis.Study", "Study.Far"),
        after.Of("Hormesis.Study", "Study.Far"));

    public static (string Assembly, string Source) Source(string near, string declarations) => ("Hormesis.Study",
        $$"""
        namespace Study;
        public sealed class Near { public void Run() { {{near}} } }
        public sealed class Far { public int Run() => 7; }
        {{declarations}}
        """);

    /// <summary>The nearer stage changed, by this member among others; the other did not.</summary>
    public void ReachesNearOnly(string member)
    {
        Assert.True(Near, $"Nothing changed among {string.Join(", ", NearBefore.Members.Keys)}");
        Assert.Contains(member, Members);
        Assert.False(Far);
    }

    public void ReachesBoth()
    {
        Assert.True(Near);
        Assert.True(Far);
    }

    public void ReachesNothing()
    {
        Assert.Empty(Members);
        Assert.False(Near);
        Assert.False(Far);
    }
}
