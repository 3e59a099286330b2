namespace Hormesis.Fingerprints.Tests;

/// <summary>What memory and native code see changes the fingerprint of exactly the stages that reach it.</summary>
public sealed class LayoutTests
{
    [Fact]
    public void The_native_library_that_is_called() => Change.Of(
        "Native.Go();",
        "static class Native { [System.Runtime.InteropServices.DllImport(\"a\")] public static extern void Go(); }",
        "static class Native { [System.Runtime.InteropServices.DllImport(\"b\")] public static extern void Go(); }")
        .ReachesNearOnly("Study.Native.Go()");

    [Fact]
    public void How_a_native_library_gets_an_argument() => Change.Of(
        "Native.Go(\"\");",
        "static class Native { [System.Runtime.InteropServices.DllImport(\"a\")] public static extern void " +
            "Go([System.Runtime.InteropServices.MarshalAs(System.Runtime.InteropServices.UnmanagedType.LPStr)] " +
            "string text); }",
        "static class Native { [System.Runtime.InteropServices.DllImport(\"a\")] public static extern void " +
            "Go([System.Runtime.InteropServices.MarshalAs(System.Runtime.InteropServices.UnmanagedType.LPUTF8Str)] string text); }")
        .ReachesNearOnly("Study.Native.Go(string)");

    [Fact]
    public void How_a_native_library_gets_a_field() => Change.Of(
        "Native.Go(new Box { Text = \"\" });",
        "struct Box { " +
            "[System.Runtime.InteropServices.MarshalAs(System.Runtime.InteropServices.UnmanagedType.LPStr)] " +
            "public string Text; } static class Native { [System.Runtime.InteropServices.DllImport(\"a\")] public " +
            "static extern void Go(Box box); }",
        "struct Box { " +
            "[System.Runtime.InteropServices.MarshalAs(System.Runtime.InteropServices.UnmanagedType.LPUTF8Str)] " +
            "public string Text; } static class Native { [System.Runtime.InteropServices.DllImport(\"a\")] public " +
            "static extern void Go(Box box); }")
        .ReachesNearOnly("Study.Box.Text");

    [Fact]
    public void That_memory_of_the_stack_is_not_cleared() => Change.Of(
        "Helper.First();",
        "static class Helper { public static int First() { Span<int> some = stackalloc int[4]; return some[0]; } }",
        "static class Helper { [System.Runtime.CompilerServices.SkipLocalsInit] public static int First() { " +
            "Span<int> some = stackalloc int[4]; return some[0]; } }")
        .ReachesNearOnly("Study.Helper.First()");

    [Theory]
    [InlineData(
        "[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential, " +
        "Pack = 1)]")]
    [InlineData(
        "[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential, " +
        "Size = 32)]")]
    public void How_a_struct_is_laid_out(string layout) => Change.Of(
        "Console.Write(System.Runtime.CompilerServices.Unsafe.SizeOf<Pair>());",
        "struct Pair { public byte A; public int B; }",
        layout + "struct Pair { public byte A; public int B; }")
        .ReachesNearOnly("Study.Pair");

    [Fact]
    public void Where_a_field_lies_in_its_struct() => Change.Of(
        "Console.Write(System.Runtime.CompilerServices.Unsafe.SizeOf<Pair>());",
        Explicit("0"),
        Explicit("4"))
        .ReachesNearOnly("Study.Pair.B");

    [Fact]
    public void The_order_of_fields_that_a_pointer_reads() => Change.Of(
        "unsafe { Helper.First(null); }",
        "struct Pair { public int A; public int B; } static class Helper { public static unsafe int First(Pair* " +
            "pair) => *(int*)pair; }",
        "struct Pair { public int B; public int A; } static class Helper { public static unsafe int First(Pair* " +
            "pair) => *(int*)pair; }")
        .ReachesNearOnly("Study.Pair (members)");

    [Fact]
    public void Of_what_an_array_is() => Change.Of(
        "Helper.Say();",
        "static class Helper { public static void Say() => Console.Write(typeof(int[])); }",
        "static class Helper { public static void Say() => Console.Write(typeof(int[][])); }")
        .ReachesNearOnly("Study.Helper.Say()");

    private static string Explicit(string offset) =>
        $$"""
        [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit, Size = 8)]
        struct Pair { [System.Runtime.InteropServices.FieldOffset(0)] public int A; [System.Runtime.InteropServices.FieldOffset({{offset}})] public int B; }
        """;
}
