using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Hormesis.Pipeline.Tests.Fingerprints;

public sealed class MemberOrderTests
{
    private static readonly string[] Members =
    [
        "private static readonly double[] Weights = [1, 4, 6, 4, 1];",
        "public static readonly int Most = 7;",
        "private static readonly Func<int, int> Twice = x => x * 2;",
        "private static readonly Dictionary<string, int> Names = new() { [\"a\"] = 1 };",
        "private readonly List<int> seen = new() { 3 };",
        "private readonly int start = Most > 3 ? 1 : 2;",
        "public int Depth { get; init; } = 5;",
        "public string? Label { get; set; }",
        "public Loss() { seen.Add(start); }",
        "public int Go(int by) => new[] { 1, 2 }.Sum(x => x * by) + Names.Count + Twice(Depth) + seen.Count;",
        "public int Go(double by) => Go((int)by) + Each().Sum() + Label!.Length;",
        "public IEnumerable<int> Each() { yield return 1; foreach (var w in Weights) yield return (int)w; }",
        "public async Task Later() { var kept = Go(2); await Task.Yield(); Console.Write(Local(kept)); int " +
            "Local(int x) => x + start; }",
        "public object Pair() => new { A = Go(1), B = Twice(2) };",
        "private enum Kind { Near, Far }",
        "public override string ToString() => $\"{Kind.Near} {Depth}\";",
        "public static event Action Done = () => { };",
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
