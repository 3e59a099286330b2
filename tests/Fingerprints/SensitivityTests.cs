namespace Hormesis.Fingerprints.Tests;

/// <summary>What changes the fingerprint of exactly the stages that reach it.</summary>
public sealed class SensitivityTests
{
    [Fact]
    public void A_helpers_body() => Change.Of(
        "Helper.Outer(1);",
        "static class Helper { public static int Outer(int x) => Inner(x); static int Inner(int x) => x + 1; }",
        "static class Helper { public static int Outer(int x) => Inner(x); static int Inner(int x) => x + 2; }")
        .ReachesNearOnly("Study.Helper.Inner(int)");

    [Fact]
    public void A_constant() => Change.Of(
        "Console.Write(Limits.Most);",
        "static class Limits { public const double Most = 0.5; }",
        "static class Limits { public const double Most = 0.25; }")
        .ReachesNearOnly("Study.Near.Run()");

    [Fact]
    public void A_static_fields_initial_value() => Change.Of(
        "Console.Write(Limits.Most);",
        "static class Limits { public static readonly double Most = 0.5; }",
        "static class Limits { public static readonly double Most = 0.25; }")
        .ReachesNearOnly("Study.Limits..cctor()");

    [Fact]
    public void An_instance_fields_initial_value() => Change.Of(
        "Console.Write(new Limits().Most);",
        "class Limits { public double Most = 0.5; }",
        "class Limits { public double Most = 0.25; }")
        .ReachesNearOnly("Study.Limits..ctor()");

    [Fact]
    public void An_initial_value_of_another_static_field_of_the_type() => Change.Of(
        "Console.Write(Limits.Least);",
        "static class Limits { public static readonly int Least = 1; static readonly int most = Count(2); static " +
            "int Count(int x) => x; }",
        "static class Limits { public static readonly int Least = 1; static readonly int most = Count(3); static " +
            "int Count(int x) => x; }")
        .ReachesNearOnly("Study.Limits..cctor()");

    [Fact]
    public void A_static_constructor() => Change.Of(
        "Console.Write(Limits.Most);",
        "static class Limits { public static double Most; static Limits() { Console.Write(1); Most = 1; } }",
        "static class Limits { public static double Most; static Limits() { Console.Write(2); Most = 1; } }")
        .ReachesNearOnly("Study.Limits..cctor()");

    [Fact]
    public void Which_of_two_initial_values_is_computed_first() => Change.Of(
        "Console.Write(Limits.Twice);",
        "static class Limits { public static readonly int Once = 1; public static readonly int Twice = Once + Once; }",
        "static class Limits { public static readonly int Twice = Once + Once; public static readonly int Once = 1; }")
        .ReachesNearOnly("Study.Limits..cctor()");

    [Fact]
    public void Which_of_two_is_computed_first_where_a_method_reads_the_other() => Change.Of(
        "Console.Write(Limits.Table[0]);",
        "static class Limits { static readonly int Once = Make(1); public static readonly int[] Table = Fill(); " +
            "static int[] Fill() => new[] { 1 }.Select(x => x + Once).ToArray(); static int Make(int x) => x; }",
        "static class Limits { public static readonly int[] Table = Fill(); static readonly int Once = Make(1); " +
            "static int[] Fill() => new[] { 1 }.Select(x => x + Once).ToArray(); static int Make(int x) => x; }")
        .ReachesNearOnly("Study.Limits..cctor()");

    [Fact]
    public void An_enums_value() => Change.Of(
        "Show(Arm.Append); static void Show(Arm arm) => Console.Write(arm);",
        "enum Arm { Replace, Append }",
        "enum Arm { Replace, Curated, Append }")
        .ReachesNearOnly("Study.Arm");

    [Fact]
    public void The_number_of_an_enums_value() => Change.Of(
        "Show(Arm.Append); static void Show(Arm arm) => Console.Write((int)arm);",
        "enum Arm { Replace = 1, Append = 2 }",
        "enum Arm { Replace = 1, Append = 4 }")
        .ReachesNearOnly("Study.Arm");

    [Fact]
    public void A_default_argument() => Change.Of(
        "Helper.Scale(1);",
        "static class Helper { public static int Scale(int x, int by = 2) => x * by; }",
        "static class Helper { public static int Scale(int x, int by = 3) => x * by; }")
        .ReachesNearOnly("Study.Near.Run()");

    [Fact]
    public void A_string() => Change.Of(
        "Helper.Say();",
        "static class Helper { public static void Say() => Console.Write(\"a\"); }",
        "static class Helper { public static void Say() => Console.Write(\"b\"); }")
        .ReachesNearOnly("Study.Helper.Say()");

    [Fact]
    public void The_numbers_of_an_array() => Change.Of(
        "Console.Write(Helper.Weights()[0]);",
        "static class Helper { public static float[] Weights() => new float[] { 1, 3, 3, 1, 5, 6, 7, 8 }; }",
        "static class Helper { public static float[] Weights() => new float[] { 1, 3, 3, 2, 5, 6, 7, 8 }; }")
        .ReachesNearOnly("Study.Helper.Weights()");

    [Fact]
    public void The_bytes_of_a_span() => Change.Of(
        "Console.Write(Helper.Magic[0]);",
        "static class Helper { public static ReadOnlySpan<byte> Magic => \"n+1\"u8; }",
        "static class Helper { public static ReadOnlySpan<byte> Magic => \"ni1\"u8; }")
        .ReachesNearOnly("Study.Helper.get_Magic()");

    [Fact]
    public void The_order_of_two_statements() => Change.Of(
        "Helper.Say();",
        "static class Helper { public static void Say() { Console.Write(1); Console.Beep(); } }",
        "static class Helper { public static void Say() { Console.Beep(); Console.Write(1); } }")
        .ReachesNearOnly("Study.Helper.Say()");

    [Fact]
    public void What_a_handler_catches() => Change.Of(
        "Helper.Try();",
        "static class Helper { public static void Try() { try { Console.Beep(); } catch (ArgumentException) { } } }",
        "static class Helper { public static void Try() { try { Console.Beep(); } catch (FormatException) { } } }")
        .ReachesNearOnly("Study.Helper.Try()");

    [Fact]
    public void What_a_try_encloses() => Change.Of(
        "Helper.Try();",
        "static class Helper { public static void Try() { Console.Beep(); try { Console.Write(1); } catch " +
            "(ArgumentException) { } } }",
        "static class Helper { public static void Try() { try { Console.Beep(); Console.Write(1); } catch " +
            "(ArgumentException) { } } }")
        .ReachesNearOnly("Study.Helper.Try()");

    [Fact]
    public void A_case_of_a_switch() => Change.Of(
        "Helper.Pick(1);",
        "static class Helper { public static int Pick(int x) => x switch { 0 => 5, 1 => 7, 2 => 9, 3 => 11, _ " +
            "=> 0 }; }",
        "static class Helper { public static int Pick(int x) => x switch { 0 => 7, 1 => 5, 2 => 9, 3 => 11, _ " +
            "=> 0 }; }")
        .ReachesNearOnly("Study.Helper.Pick(int)");

    [Fact]
    public void Which_case_of_a_switch_leads_where() => Change.Of(
        "Helper.Pick(1);",
        "static class Helper { public static int Pick(int x) { switch (x) { case 0: return 5; case 1: return 7; " +
            "case 2: return 9; default: return 0; } } }",
        "static class Helper { public static int Pick(int x) { switch (x) { case 1: return 5; case 0: return 7; " +
            "case 2: return 9; default: return 0; } } }")
        .ReachesNearOnly("Study.Helper.Pick(int)");

    [Fact]
    public void How_far_a_branch_goes() => Change.Of(
        "Helper.Say(1);",
        "static class Helper { public static void Say(int x) { if (x > 0) Console.Beep(); Console.Write(1); } }",
        "static class Helper { public static void Say(int x) { if (x > 0) { Console.Beep(); Console.Write(1); } } }")
        .ReachesNearOnly("Study.Helper.Say(int)");

    [Fact]
    public void A_generic_methods_argument() => Change.Of(
        "Helper.Size();",
        "static class Helper { public static int Size() => System.Runtime.CompilerServices.Unsafe.SizeOf<int>(); }",
        "static class Helper { public static int Size() => System.Runtime.CompilerServices.Unsafe.SizeOf<long>(); }")
        .ReachesNearOnly("Study.Helper.Size()");

    [Fact]
    public void A_locals_type() => Change.Of(
        "Helper.Sum(1);",
        "static class Helper { public static double Sum(int n) { float sum = 0; for (var i = 0; i < n; i++) sum " +
            "+= i; return sum; } }",
        "static class Helper { public static double Sum(int n) { double sum = 0; for (var i = 0; i < n; i++) sum " +
            "+= i; return sum; } }")
        .ReachesNearOnly("Study.Helper.Sum(int)");

    [Fact]
    public void That_a_method_is_run_by_one_thread_at_a_time() => Change.Of(
        "Helper.Say();",
        "static class Helper { public static void Say() => Console.Beep(); }",
        "static class Helper { " +
            "[System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.Synchronized)] public static void Say() => Console.Beep(); }")
        .ReachesNearOnly("Study.Helper.Say()");

    [Fact]
    public void Whether_a_type_has_an_interface() => Change.Of(
        "Console.Write((object)new Loss() is IMark);",
        "interface IMark; class Loss;",
        "interface IMark; class Loss : IMark;")
        .ReachesNearOnly("Study.Loss");

    [Fact]
    public void Whether_a_generic_interface_stands_for_that_of_a_base() => Change.Of(
        "Console.Write((object)new Maker() is IMake<object>);",
        "interface IMake<T>; class Maker : IMake<string>;",
        "interface IMake<out T>; class Maker : IMake<string>;")
        .ReachesNearOnly("Study.IMake");

    [Fact]
    public void A_method_that_the_stage_inherits() => Change.Between(
        CompiledProgram.Fingerprints(("Hormesis.Study", Inherited("1"))),
        CompiledProgram.Fingerprints(("Hormesis.Study", Inherited("2"))))
        .ReachesNearOnly("Study.Base.Run()");

    [Fact]
    public void An_embedded_file_that_the_code_opens() => Change.Between(
        WithResource("typeof(Near).Assembly.GetManifestResourceStream(\"a.css\");", 1),
        WithResource("typeof(Near).Assembly.GetManifestResourceStream(\"a.css\");", 2))
        .ReachesNearOnly("Hormesis.Study (embedded resources)");

    [Fact]
    public void An_embedded_file_that_no_code_opens_changes_nothing() =>
        Change.Between(WithResource("Console.Beep();", 1), WithResource("Console.Beep();", 2)).ReachesNothing();

    [Fact]
    public void A_module_initializer() => Change.Of(
        "Console.Beep();",
        "static class Start { [System.Runtime.CompilerServices.ModuleInitializer] public static void Go() => " +
            "Console.Write(1); }",
        "static class Start { [System.Runtime.CompilerServices.ModuleInitializer] public static void Go() => " +
            "Console.Write(2); }")
        .ReachesBoth();

    private static string Inherited(string value) =>
        $$"""
        namespace Study;
        public abstract class Base { public void Run() => Console.Write({{value}}); }
        public sealed class Near : Base;
        public sealed class Far { public int Run() => 7; }
        """;

    private static CodeFingerprints WithResource(string near, byte content) =>
        CompiledProgram.Fingerprints("{}", "/src/Program{0}.cs", [content], Change.Source(near, ""));
}
