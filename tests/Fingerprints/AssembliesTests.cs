namespace Hormesis.Fingerprints.Tests;

/// <summary>Code in several assemblies, and packages.</summary>
public sealed class AssembliesTests
{
    private const string Study =
        "namespace Study; public sealed class Near { public void Run() => new Lib.Loss().Of(1.0); } public sealed " +
            "class Far { public int Run() => 7; }";

    [Fact]
    public void A_method_in_another_assembly() => Change.Between(
        CompiledProgram.Fingerprints(
            ("Hormesis.Lib", "namespace Lib; public class Loss { public double Of(double x) => x; }"),
            ("Hormesis.Study", Study)),
        CompiledProgram.Fingerprints(
            ("Hormesis.Lib", "namespace Lib; public class Loss { public double Of(double x) => -x; }"),
            ("Hormesis.Study", Study)))
        .ReachesNearOnly("Lib.Loss.Of(double)");

    [Fact]
    public void An_overload_in_another_assembly_is_the_one_that_is_called() => Change.Between(
        CompiledProgram.Fingerprints(("Hormesis.Lib", Overloads("1")), ("Hormesis.Study", Study)),
        CompiledProgram.Fingerprints(("Hormesis.Lib", Overloads("2")), ("Hormesis.Study", Study)))
        .ReachesNothing();

    [Fact]
    public void An_override_in_another_assembly()
    {
        const string Base = "namespace Lib; public abstract class Loss { public abstract double Of(); } public " +
            "static class Use { public static double It(Loss loss) => loss.Of(); }";

        Change.Between(
            CompiledProgram.Fingerprints(("Hormesis.Lib", Base), ("Hormesis.Study", Derived("1"))),
            CompiledProgram.Fingerprints(("Hormesis.Lib", Base), ("Hormesis.Study", Derived("2"))))
            .ReachesNearOnly("Study.Own.Of()");
    }

    [Fact]
    public void A_generic_types_method_in_another_assembly()
    {
        const string Use = "namespace Study; public sealed class Near { public void Run() => new Lib.Box<int, " +
            "string>().Put(1, \"\", new List<int>()); } public sealed class Far { public int Run() => 7; }";

        Change.Between(
            CompiledProgram.Fingerprints(("Hormesis.Lib", Box("1")), ("Hormesis.Study", Use)),
            CompiledProgram.Fingerprints(("Hormesis.Lib", Box("2")), ("Hormesis.Study", Use)))
            .ReachesNearOnly("Lib.Box.Put(T0, T1, List<T0>)");
    }

    [Fact]
    public void A_packages_version_counts_where_it_is_touched()
    {
        var change = Change.Between(WithPackage("1.0.0", "2.0.0"), WithPackage("1.0.1", "2.0.0"));

        Assert.True(change.Near);
        Assert.False(change.Far);
        Assert.Equal([new("Deep.Native", "2.0.0"), new("Some.Package", "1.0.1")], change.NearAfter.Packages);
        Assert.Empty(change.FarAfter.Packages);
        Assert.Empty(change.Members);
    }

    [Fact]
    public void A_native_package_below_a_package_counts_too() =>
        Assert.True(Change.Between(WithPackage("1.0.0", "2.0.0"), WithPackage("1.0.0", "2.0.1")).Near);

    [Fact]
    public void An_unknown_entry_is_an_error_that_names_it()
    {
        var fingerprints = CompiledProgram.Fingerprints(("Hormesis.Study", "class A;"));

        var error = Assert.Throws<HormesisException>(() => fingerprints.Of("Hormesis.Study", "Study.Gone"));
        Assert.Contains("Study.Gone", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_assembly_is_an_error_that_names_it() => Assert.Contains(
        "/nowhere/Hormesis.Study.dll",
        Assert.Throws<HormesisException>(() =>
            CodeFingerprints.Open(["/nowhere/Hormesis.Study.dll"], "/nowhere/a.deps.json")).Message,
        StringComparison.Ordinal);

    private static string Overloads(string value) =>
        $$"""
        namespace Lib;
        public class Loss { public float Of(float x) => {{value}}; public double Of(double x) => 1; public double Of(double x, int y) => {{value}}; }
        """;

    private static string Derived(string value) =>
        $$"""
        namespace Study;
        public class Own : Lib.Loss { public override double Of() => {{value}}; }
        public sealed class Near { public void Run() => Lib.Use.It(new Own()); }
        public sealed class Far { public int Run() => 7; }
        """;

    private static string Box(string value) =>
        $$"""
        namespace Lib;
        public class Box<A, B>
        {
            public void Put(A a, B b) { }
            public void Put(A a, B b, List<A> c) => Console.Write({{value}});
            public void Put(A a, B b, List<B> c) { }
        }
        """;

    private static CodeFingerprints WithPackage(string version, string native) => CompiledProgram.Fingerprints(
        $$$"""
        {
          "runtimeTarget": { "name": "net" },
          "targets": { "net": {
            "Hormesis.Study/1.0.0": { "dependencies": { "Some.Package": "{{{version}}}" }, "runtime": { "Hormesis.Study.dll": {} } },
            "Some.Package/{{{version}}}": { "dependencies": { "Deep.Native": "2.0.0", "Deep.Managed": "3.0.0" }, "runtime": { "lib/net10.0/SomeLibrary.dll": {} } },
            "Deep.Native/{{{native}}}": { "native": { "runtimes/linux-x64/native/deep.so": {} } },
            "Deep.Managed/3.0.0": { "runtime": { "lib/net10.0/Deep.Managed.dll": {} } },
            "Unused/1.0.0": { "native": { "unused.so": {} } } } },
          "libraries": { "Hormesis.Study/1.0.0": { "type": "project" }, "Some.Package/{{{version}}}": { "type": "package" } }
        }
        """,
        "/src/Program{0}.cs",
        [],
        ("SomeLibrary", "namespace Lib; public class Loss { public double Of(double x) => x; }"),
        ("Hormesis.Study", Study));
}
