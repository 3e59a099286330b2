namespace Hormesis.Commands;

/// <summary>The environment of a command: nothing of the user's shell but PATH, and what is declared.</summary>
public static class CommandEnvironment
{
    private const string Gpus = "CUDA_VISIBLE_DEVICES";

    /// <summary>Variables that this program sets.</summary>
    private static readonly string[] Own = ["PATH", "HOME", "TMPDIR", "LANG", "TZ", Gpus];

    /// <summary>Describes what is wrong with a declared variable; null if it is valid.</summary>
    /// <param name="variable">NAME=value.</param>
    /// <param name="earlier">Variables that are declared before it.</param>
    public static string? Fault(string variable, params IEnumerable<string> earlier)
    {
        var name = NameOf(variable);
        if (name.Length == variable.Length || name.Length == 0 || char.IsAsciiDigit(name[0])
            || !name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_')
            || variable.Contains('\0', StringComparison.Ordinal))
            return "is not of the form NAME=value, with a NAME of letters, digits and _.";
        if (Own.Contains(name))
            return $"sets {name}, which this program sets for every command ({string.Join(", ", Own)}).";
        return earlier.Any(other => NameOf(other) == name)
            ? $"sets {name} again; programs differ in which of two values they take." : null;
    }

    /// <param name="outer">Returns a variable of this process, or null.</param>
    internal static IReadOnlyList<string> Of(
        UserProgram program, CommandScratch scratch, Func<string, string?> outer) =>
    [
        $"PATH={PathOf(outer)}",
        scratch.HomeVariable,
        $"TMPDIR={scratch.Temporary}",
        "LANG=C.UTF-8",
        "TZ=UTC",
        // An empty list hides the GPUs from a program that did not declare `device: cuda`.
        .. !program.UsesGpu ? [$"{Gpus}="] : outer(Gpus) is { } gpus ? [$"{Gpus}={gpus}"] : Array.Empty<string>(),
        .. program.Variables,
    ];

    private static string NameOf(string variable) => variable.Split('=', 2)[0];

    internal static string PathOf(Func<string, string?> outer) => outer("PATH") ?? "/usr/local/bin:/usr/bin:/bin";
}
