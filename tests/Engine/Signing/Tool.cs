using System.Diagnostics;

namespace Hormesis.Engine.Tests.Signing;

/// <summary>Somebody else's programs that make keys and check signatures.</summary>
internal static class Tool
{
    /// <summary>Skips the test if a program is missing.</summary>
    public static void Need(string program, string package) => Assert.SkipUnless(
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
            .Any(folder => File.Exists(Path.Combine(folder, program))),
        $"{program} is not installed: apt-get install {package}.");

    /// <param name="input">Path of the file that the program reads as its standard input; null for none.</param>
    public static (int ExitCode, string Output) Run(string folder, string? input, string program,
        params string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/sh",
            ["-c", "exec \"$@\" < \"$0\" 2>&1", input ?? "/dev/null", program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    public static string Succeed(string folder, string? input, string program, params string[] arguments)
    {
        var (code, output) = Run(folder, input, program, arguments);
        Assert.True(code == 0, $"{program} {string.Join(' ', arguments)}: {output}");
        return output;
    }
}
