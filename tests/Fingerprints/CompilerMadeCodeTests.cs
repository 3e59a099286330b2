namespace Hormesis.Fingerprints.Tests;

/// <summary>What the compiler makes of lambdas, local functions, async methods and iterators is their member's
/// code.</summary>
public sealed class CompilerMadeCodeTests
{
    [Fact]
    public void A_lambdas_body() => Change.Of(
        "Helper.Go();",
        "static class Helper { public static int Go() => new[] { 1 }.Sum(x => x + 1); }",
        "static class Helper { public static int Go() => new[] { 1 }.Sum(x => x + 2); }")
        .ReachesNearOnly("Study.Helper.Go()");

    [Fact]
    public void A_closures_body() => Change.Of(
        "Helper.Go(3);",
        "static class Helper { public static int Go(int by) => new[] { 1 }.Sum(x => x + by); }",
        "static class Helper { public static int Go(int by) => new[] { 1 }.Sum(x => x * by); }")
        .ReachesNearOnly("Study.Helper.Go(int)");

    [Fact]
    public void A_method_that_only_a_lambda_calls() => Change.Of(
        "Helper.Go(3);",
        "static class Helper { public static int Go(int by) => new[] { 1 }.Sum(x => Deep(x) + by); static int " +
            "Deep(int x) => x; }",
        "static class Helper { public static int Go(int by) => new[] { 1 }.Sum(x => Deep(x) + by); static int " +
            "Deep(int x) => -x; }")
        .ReachesNearOnly("Study.Helper.Deep(int)");

    [Fact]
    public void A_method_that_is_passed_by_name() => Change.Of(
        "Helper.Go();",
        "static class Helper { public static int Go() => new[] { 1 }.Sum(Deep); static int Deep(int x) => x; }",
        "static class Helper { public static int Go() => new[] { 1 }.Sum(Deep); static int Deep(int x) => -x; }")
        .ReachesNearOnly("Study.Helper.Deep(int)");

    [Fact]
    public void A_local_functions_body() => Change.Of(
        "Helper.Go(3);",
        "static class Helper { public static int Go(int by) { return Twice(1); int Twice(int x) => x * 2 + by; } }",
        "static class Helper { public static int Go(int by) { return Twice(1); int Twice(int x) => x + 2 + by; } }")
        .ReachesNearOnly("Study.Helper.Go(int)");

    [Fact]
    public void An_async_methods_body() => Change.Of(
        "Helper.Go(3).Wait();",
        "static class Helper { public static async Task<int> Go(int x) { await Task.Yield(); return x + 1; } }",
        "static class Helper { public static async Task<int> Go(int x) { await Task.Yield(); return x + 2; } }")
        .ReachesNearOnly("Study.Helper.Go(int)");

    [Fact]
    public void An_iterators_body() => Change.Of(
        "Helper.Go(3).Sum();",
        "static class Helper { public static IEnumerable<int> Go(int x) { yield return x; yield return x + 1; } }",
        "static class Helper { public static IEnumerable<int> Go(int x) { yield return x; yield return x + 2; } }")
        .ReachesNearOnly("Study.Helper.Go(int)");

    [Fact]
    public void An_async_iterators_body() => Change.Of(
        "Helper.Go(3).GetAsyncEnumerator();",
        "static class Helper { public static async IAsyncEnumerable<int> Go(int x) { await Task.Yield(); yield " +
            "return x + 1; } }",
        "static class Helper { public static async IAsyncEnumerable<int> Go(int x) { await Task.Yield(); yield " +
            "return x + 2; } }")
        .ReachesNearOnly("Study.Helper.Go(int)");

    [Fact]
    public void The_names_in_an_anonymous_type() => Change.Of(
        "Helper.Go();",
        "static class Helper { public static object Go() => new { Dice = 1, Case = 2 }; }",
        "static class Helper { public static object Go() => new { Dice = 1, Slice = 2 }; }")
        .ReachesNearOnly("Study.Helper.Go()");

    [Fact]
    public void The_strings_of_a_switch() => Change.Of(
        "Helper.Go(\"a\");",
        "static class Helper { public static int Go(string x) => x switch { \"a\" => 1, \"bb\" => 2, \"ccc\" => " +
            "3, \"dd\" => 4, \"e\" => 5, \"f\" => 6, \"g\" => 7, \"h\" => 8, _ => 0 }; }",
        "static class Helper { public static int Go(string x) => x switch { \"a\" => 1, \"bb\" => 2, \"cxc\" => " +
            "3, \"dd\" => 4, \"e\" => 5, \"f\" => 6, \"g\" => 7, \"h\" => 8, _ => 0 }; }")
        .ReachesNearOnly("Study.Helper.Go(string)");

    /// <summary>Ordinals count all lambdas, local functions, iterators and anonymous types of a class or an
    /// assembly.</summary>
    [Fact]
    public void More_of_them_in_other_members_change_nothing() => Change.Of(
        "new Helper().Go(3).Wait(); new Helper().Each(1).Sum(); Helper.Make(); Helper.Weights();",
        $"{Anonymous("First")} {Body("")}",
        $"{Anonymous("Other")} {Body("""
            public Func<int> Before(int a) => () => a; public IEnumerable<int> More() { yield return 1; int L() => 2; yield return L(); }
            public async Task Late() { await Task.Yield(); } public static Func<int, int> Static() => x => x + 9;
            public static object Other() => new { A = 1, B = 2 }; public static int[] Numbers() => new[] { 9, 8, 7, 6, 5, 4 };
            """)}")
        .ReachesNothing();

    private static string Anonymous(string name) =>
        name == "First" ? "" : "static class Earlier { static object X() => new { Zero = 0 }; }";

    private static string Body(string others) =>
        $$"""
        class Helper
        {
            {{others}}
            public async Task<int> Go(int by)
            {
                var total = 0;
                foreach (var i in Each(by)) { await Task.Delay(i); total += new[] { 1 }.Sum(x => x + by) + new[] { 2 }.Sum(x => x + 1); }
                return Local(total);
                int Local(int x) => x > 5 ? x : Local(x + by);
            }
            public IEnumerable<int> Each(int by) { for (var i = 0; i < by; i++) yield return i; }
            public static object Make() => new { Dice = 1, Case = "a" };
            public static int[] Weights() => new[] { 1, 4, 6, 4, 1, 0 };
        }
        """;
}
