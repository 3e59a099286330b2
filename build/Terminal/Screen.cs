namespace Hormesis.Build.Terminal;

/// <summary>Writes to standard output and standard error; foreign text cannot control the terminal.</summary>
internal static class Screen
{
#pragma warning disable RS0030 // Here, and nowhere else in this program.
    public static void WriteLine(string text) => Console.WriteLine(VisibleText.Of(text));

    public static void WriteError(string text) => Console.Error.WriteLine(VisibleText.Of(text));
#pragma warning restore RS0030
}
