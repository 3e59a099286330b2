using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Hormesis.Fingerprints.Tests;

public sealed class MemberOrderTests
{
    /// <summary>Without initial values: constructors compute those in the source's order.</summary>
    private static readonly string[] Members =
    [
        "public const int Most = 7;",
        "private readonly List<int> seen;",
        "private int start;",
        "public int Depth { get; init; }",
        "public string? Label { get; set; }",
        "public Loss() { seen = new() { start }; }",
        "static Loss() => Console.Write(Most);",
        "public int Go(int by) => new[] { 1, 2 }.Sum(x => x * by) + Depth + seen.Count;",
        "public int Go(double by) => Go((int)by) + Each().Sum() + Label!.Length;",
        "public IEnumerable<int> Each() { yield return 1; foreach (var w in seen) yield return (int)w; }",
        "public async Task Later() { var a = Go(2); await Task.Yield(); Go(Local(a)); int Local(int x) => x + start; }",
        "public object Pair() => new { A = Go(1), B = new Func<int, int>(x => x * 2)(2) };",
        "private enum Kind { Near, Far }",
        "public override string ToString() => $\"{Kind.Near} {Depth}\";",
        "public static event Action? Done;",
    ];

    private const string Use = "var loss = new Loss(); loss.Later().Wait(); loss.Go(2.5); loss.Pair();";

    private static readonly Digest Expected = Fingerprint(Members);

    [Property(MaxTest = 25)]
    public Property No_order_of_members_changes_a_fingerprint() =>
        Prop.ForAll(Gen.Shuffle(Members).ToArbitrary(), members => Fingerprint(members) == Expected);

    private static Digest Fingerprint(string[] members) => CompiledProgram
        .Fingerprints(Change.Source(Use, $"class Loss {{ {string.Join('\n', members)} }}"))
        .Of("Hormesis.Study", "Study.Near")
        .Digest;
}
