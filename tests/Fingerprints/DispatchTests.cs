namespace Hormesis.Fingerprints.Tests;

/// <summary>Calls whose target is decided at run time.</summary>
public sealed class DispatchTests
{
    private const string Contract =
        "interface ILoss { double Of(double x); } static class Use { public static double It(ILoss loss) => " +
        "loss.Of(1); }";

    [Fact]
    public void An_implementation_of_an_interface() => Change.Of(
        "Use.It(new Loss());",
        Contract + "class Loss : ILoss { public double Of(double x) => x; }",
        Contract + "class Loss : ILoss { public double Of(double x) => x * x; }")
        .ReachesNearOnly("Study.Loss.Of(double)");

    [Fact]
    public void An_explicit_implementation() => Change.Of(
        "Use.It(new Loss());",
        Contract + "class Loss : ILoss { double ILoss.Of(double x) => x; }",
        Contract + "class Loss : ILoss { double ILoss.Of(double x) => x * x; }")
        .ReachesNearOnly("Study.Loss.Study.ILoss.Of(double)");

    [Fact]
    public void An_implementation_that_a_base_lends() => Change.Of(
        "Use.It(new Loss());",
        Contract + "class Lender { public double Of(double x) => x; } class Loss : Lender, ILoss { }",
        Contract + "class Lender { public double Of(double x) => x * x; } class Loss : Lender, ILoss { }")
        .ReachesNearOnly("Study.Lender.Of(double)");

    [Fact]
    public void A_default_implementation() => Change.Of(
        "IShow.Show(new Loss());",
        "interface IShow { double Of() => 1; static void Show(IShow it) => it.Of(); } class Loss : IShow { }",
        "interface IShow { double Of() => 2; static void Show(IShow it) => it.Of(); } class Loss : IShow { }")
        .ReachesNearOnly("Study.IShow.Of()");

    [Fact]
    public void A_default_implementation_that_the_framework_calls() => Change.Of(
        "Console.Write((object)new Loss());",
        "interface IShow : IFormattable { string IFormattable.ToString(string? format, IFormatProvider? provider) " +
            "=> \"a\"; } class Loss : IShow { }",
        "interface IShow : IFormattable { string IFormattable.ToString(string? format, IFormatProvider? provider) " +
            "=> \"b\"; } class Loss : IShow { }")
        .ReachesNearOnly("Study.IShow.System.IFormattable.ToString(string, IFormatProvider)");

    [Fact]
    public void An_override_that_returns_a_narrower_type() => Change.Of(
        "Use.It(new Loss());",
        "abstract class Base { public abstract object Of(); } static class Use { public static object It(Base b) " +
            "=> b.Of(); } class Loss : Base { public override string Of() => \"a\"; }",
        "abstract class Base { public abstract object Of(); } static class Use { public static object It(Base b) " +
            "=> b.Of(); } class Loss : Base { public override string Of() => \"b\"; }")
        .ReachesNearOnly("Study.Loss.Of()");

    [Fact]
    public void An_implementation_of_a_type_that_is_never_reached_changes_nothing() => Change.Of(
        "Use.It(new Loss());",
        Contract + "class Loss : ILoss { public double Of(double x) => x; } class Other : ILoss { public double " +
            "Of(double x) => x; }",
        Contract + "class Loss : ILoss { public double Of(double x) => x; } class Other : ILoss { public double " +
            "Of(double x) => -x; }")
        .ReachesNothing();

    [Fact]
    public void An_implementation_that_only_the_stage_asked_before_reaches_changes_nothing()
    {
        var fingerprints = CompiledProgram.Fingerprints(("Hormesis.Study",
            $$"""
            namespace Study;
            {{Contract}}
            class Other : ILoss { public double Of(double x) => -x; }
            class Loss : ILoss { public double Of(double x) => x; }
            public sealed class Far { public void Run() => Console.Write(new Other()); }
            public sealed class Near { public void Run() => Use.It(new Loss()); }
            """));

        fingerprints.Of("Hormesis.Study", "Study.Far");

        Assert.DoesNotContain("Study.Other.Of(double)", fingerprints.Of("Hormesis.Study", "Study.Near").Members.Keys);
    }

    [Fact]
    public void An_override() => Change.Of(
        "Use.It(new Loss());",
        "abstract class Base { public abstract double Of(); } static class Use { public static double It(Base b) " +
            "=> b.Of(); } class Loss : Base { public override double Of() => 1; }",
        "abstract class Base { public abstract double Of(); } static class Use { public static double It(Base b) " +
            "=> b.Of(); } class Loss : Base { public override double Of() => 2; }")
        .ReachesNearOnly("Study.Loss.Of()");

    [Fact]
    public void An_override_that_the_framework_calls() => Change.Of(
        "Console.Write(new Loss());",
        "class Loss { public override string ToString() => \"a\"; }",
        "class Loss { public override string ToString() => \"b\"; }")
        .ReachesNearOnly("Study.Loss.ToString()");

    [Fact]
    public void An_implementation_that_the_framework_calls() => Change.Of(
        "new List<Loss> { new() }.Sort();",
        "class Loss : IComparable<Loss> { public int CompareTo(Loss? other) => 1; }",
        "class Loss : IComparable<Loss> { public int CompareTo(Loss? other) => 2; }")
        .ReachesNearOnly("Study.Loss.CompareTo(Loss)");

    [Fact]
    public void What_a_generic_methods_argument_brings() => Change.Of(
        "Use.It<Loss>();",
        "interface ILoss { double Of(); } static class Use { public static double It<T>() where T : ILoss, new() " +
            "=> new T().Of(); } class Loss : ILoss { public double Of() => 1; }",
        "interface ILoss { double Of(); } static class Use { public static double It<T>() where T : ILoss, new() " +
            "=> new T().Of(); } class Loss : ILoss { public double Of() => 2; }")
        .ReachesNearOnly("Study.Loss.Of()");

    [Fact]
    public void A_static_member_of_an_interface() => Change.Of(
        "Use.It<Loss>();",
        "interface ILoss { static abstract double Of(); } static class Use { public static double It<T>() where T " +
            ": ILoss => T.Of(); } struct Loss : ILoss { public static double Of() => 1; }",
        "interface ILoss { static abstract double Of(); } static class Use { public static double It<T>() where T " +
            ": ILoss => T.Of(); } struct Loss : ILoss { public static double Of() => 2; }")
        .ReachesNearOnly("Study.Loss.Of()");

    [Fact]
    public void A_constructor_that_reflection_calls() => Change.Of(
        "Activator.CreateInstance(typeof(Loss));",
        "class Loss { public Loss() => Console.Write(1); }",
        "class Loss { public Loss() => Console.Write(2); }")
        .ReachesNearOnly("Study.Loss..ctor()");
}
