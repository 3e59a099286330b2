using System.Diagnostics;
using System.Text;

namespace Hormesis.EndToEnd.Tests;

/// <summary>Runs <c>cake.sh</c> at a terminal, as script(1) makes one, and types.</summary>
internal sealed class TerminalProcess : IDisposable
{
    /// <summary>What the terminal makes an interrupt of.</summary>
    public const string CtrlC = "\u0003";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly StringBuilder output = new();

    public TerminalProcess(params string[] arguments)
    {
        // Who starts the tests in the background has them, and so this program, ignore interrupts; a terminal's shell
        // does not.
        string[] script = ["--default-signal=INT", "script", "--quiet", "--return", "--command",
            string.Join(' ', arguments.Prepend(Checkout.Script).Select(Quoted)), "/dev/null"];
        var start = new ProcessStartInfo("env", script)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Checkout.Folder,
        };
        start.Environment["TERM"] = "xterm";
        start.Environment.Remove("CI");
        process = Process.Start(start)!;
    }

    /// <summary>Types when the output of this run holds a text.</summary>
    public async Task TypeAt(string text, string keys)
    {
        var from = output.Length;
        await ReadWhile(() => !IsShown());
        Assert.True(IsShown(), $"The run ended without '{text}':\n{output}");
        await process.StandardInput.WriteAsync(keys);
        await process.StandardInput.FlushAsync();

        bool IsShown() => output.ToString(from, output.Length - from).Contains(text, StringComparison.Ordinal);
    }

    public async Task<CakeResult> End()
    {
        await ReadWhile(() => true);
        await process.WaitForExitAsync();
        return new(process.ExitCode, output.ToString(), "");
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private async Task ReadWhile(Func<bool> goesOn)
    {
        using var patience = new CancellationTokenSource(Patience);
        var buffer = new char[4096];
        while (goesOn() && await process.StandardOutput.ReadAsync(buffer, patience.Token) is > 0 and var length)
            output.Append(buffer, 0, length);
    }

    private static string Quoted(string argument) => $"'{argument.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
