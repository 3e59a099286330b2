namespace Hormesis.Fingerprints.Tests;

/// <summary>What changes no fingerprint.</summary>
public sealed class InvarianceTests
{
    private const string Near = "Console.Write(new Helper(3).Go(2));";

    private const string Original =
        """
        class Helper
        {
            private readonly int by;
            private static readonly double Scale = 0.5;
            public Helper(int by) { this.by = by; }
            public double Go(int count)
            {
                var total = 0.0;
                for (var i = 0; i < count; i++) { double term = Weight(i) * by; total += term; }
                return total;
            }
            private double Weight(int i) => Math.Sqrt(i) * Scale;
        }
        """;

    [Fact]
    public void Comments_and_formatting() =>
        Change.Of(Near, Original, "/* a */\n\n\n" + Original.Replace(";", " ; // said\n", StringComparison.Ordinal))
        .ReachesNothing();

    [Fact]
    public void A_static_method_of_the_stage_that_its_run_does_not_call() =>
        Change.Between(CompiledProgram.Fingerprints(Planned(1)), CompiledProgram.Fingerprints(Planned(2)))
            .ReachesNothing();

    /// <summary>A build that knows its commit writes it into attributes of the assembly.</summary>
    [Fact]
    public void The_commit_of_a_build() =>
        Change.Between(CompiledProgram.Fingerprints(Versioned("1.0.0")),
            CompiledProgram.Fingerprints(Versioned("1.0.0+aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")))
            .ReachesNothing();

    [Fact]
    public void Names_of_locals() => Change.Of(
        Near,
        Original,
        Original.Replace("total", "sum", StringComparison.Ordinal).Replace("term", "t", StringComparison.Ordinal)
            .Replace("count", "n", StringComparison.Ordinal))
        .ReachesNothing();

    [Fact]
    public void The_order_in_which_locals_are_declared() => Change.Of(
        "Helper.Go(3);",
        "static class Helper { public static int Go(int n) { int far; int near; near = n; far = 2 * n; while (far " +
            "> near) { near += far; far--; } return far - near; } }",
        "static class Helper { public static int Go(int n) { int near; int far; near = n; far = 2 * n; while (far " +
            "> near) { near += far; far--; } return far - near; } }")
        .ReachesNothing();

    [Fact]
    public void Names_of_locals_in_closures_and_async_methods() => Change.Of(
        "Helper.Go(3).Wait();",
        "static class Helper { public static async Task<int> Go(int x) { var total = x; await Task.Yield(); var " +
            "by = 2; return new[] { total }.Sum(i => i * by); } }",
        "static class Helper { public static async Task<int> Go(int n) { var sum = n; await Task.Yield(); var " +
            "factor = 2; return new[] { sum }.Sum(k => k * factor); } }")
        .ReachesNothing();

    [Fact]
    public void The_order_in_which_a_type_lists_its_interfaces() => Change.Of(
        "Console.Write(new Loss());",
        "interface INear; interface IFar; class Loss : INear, IFar;",
        "interface INear; interface IFar; class Loss : IFar, INear;")
        .ReachesNothing();

    [Fact]
    public void Unrelated_members() => Change.Of(
        Near,
        Original,
        Original.Replace(
            "private readonly int by;",
            """
            public static string[]? Names;
            private int unread;
            public const int Most = 3;
            private readonly int by;
            public event Action? Done;
            public void Other() { Done?.Invoke(); Console.Write(unread); Console.Write("more"); }
            public double Go(string text) => text.Length;
            """,
            StringComparison.Ordinal))
        .ReachesNothing();

    [Fact]
    public void Initial_values_of_static_fields_where_none_is_used() => Change.Of(
        "Limits.Say();",
        "static class Limits { static readonly int most = 1; public static void Say() => Console.Beep(); }",
        "static class Limits { static readonly int most = 2; public static void Say() => Console.Beep(); }")
        .ReachesNothing();

    [Fact]
    public void Unrelated_types() => Change.Of(
        Near, Original, "enum First { A } interface IFirst { void Go(); } class Early : IFirst { public void Go() { } }"
            + Original + "class Late;")
        .ReachesNothing();

    [Fact]
    public void Where_the_sources_are() => Change.Between(
        CompiledProgram.Fingerprints("{}", "/home/a/Program{0}.cs", [], Change.Source(Near, Original + FileLocal)),
        CompiledProgram.Fingerprints("{}", "/elsewhere/Other{0}.cs", [], Change.Source(Near, Original + FileLocal)))
        .ReachesNothing();

    [Fact]
    public void A_file_local_types_name_holds_no_path() => Change.Between(
        CompiledProgram.Fingerprints("{}", "/home/a/Program{0}.cs", [], Change.Source("Hidden.Go();", FileLocal)),
        CompiledProgram.Fingerprints("{}", "/elsewhere/Other{0}.cs", [], Change.Source("Hidden.Go();", FileLocal)))
        .ReachesNothing();

    /// <summary>As the generator of regular expressions names what it makes of one.</summary>
    [Fact]
    public void How_many_regular_expressions_precede_one() => Change.Between(
        CompiledProgram.Fingerprints("{}", "/{0}/RegexGenerator.g.cs", [],
            Change.Source("Name_1.Go();", "file static class Name_1 { public static void Go() { } }")),
        CompiledProgram.Fingerprints("{}", "/{0}/RegexGenerator.g.cs", [],
            Change.Source("Name_2.Go();", "file static class Name_2 { public static void Go() { } }")))
        .ReachesNothing();

    [Fact]
    public void Code_that_only_other_stages_reach()
    {
        var change = Change.Of(
            "Console.Beep();",
            "class Other { public int Run() => 1; }",
            "class Other { public int Run() => 2; }");

        change.ReachesNothing();
    }

    [Fact]
    public void What_tools_alone_read() => Change.Of(
        Near,
        Original,
        Original.Replace("private double Weight", "[Obsolete, System.Diagnostics.DebuggerHidden] private double Weight",
            StringComparison.Ordinal)
            .Replace("Weight(i)", "\n#pragma warning disable\nWeight(i)", StringComparison.Ordinal))
        .ReachesNothing();

    [Fact]
    public void The_same_code_twice_has_the_same_members()
    {
        var first = Fingerprint();
        var second = Fingerprint();

        Assert.Equal(first.Digest, second.Digest);
        Assert.Equal(first.Members, second.Members);
    }

    private const string FileLocal = "file static class Hidden { public static void Go() => Console.Write(1); }";

    private static Fingerprint Fingerprint() =>
        CompiledProgram.Fingerprints(Change.Source(Near, Original)).Of("Hormesis.Study", "Study.Near");

    private static (string Assembly, string Source) Planned(int weight) => ("Hormesis.Study",
        $$"""
        namespace Study;
        public sealed class Near { public void Run() { } public static int Plan() => {{weight}}; }
        public sealed class Far { public int Run() => 7; }
        """);

    private static (string Assembly, string Source) Versioned(string version)
    {
        var (assembly, source) = Change.Source(Near, Original);
        return (assembly, $"[assembly: System.Reflection.AssemblyInformationalVersion(\"{version}\")]\n{source}");
    }
}
