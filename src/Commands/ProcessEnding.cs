using System.Globalization;

namespace Hormesis.Commands;

/// <summary>How a process ended.</summary>
/// <param name="ExitCode">Null if a signal ended it.</param>
/// <param name="Signal">Null if it exited.</param>
internal readonly record struct ProcessEnding(int? ExitCode, int? Signal)
{
    private const int SignalBits = 0x7f;

    public bool IsSuccess => ExitCode == 0;

    /// <param name="status">Status of waitpid(2).</param>
    public static ProcessEnding Of(int status) => (status & SignalBits) is var signal and > 0
        ? new(null, signal) : new((status >> 8) & 0xff, null);

    /// <returns>A clause: <c>ended with exit code 3</c>.</returns>
    public override string ToString() => Signal switch
    {
        null => string.Create(CultureInfo.InvariantCulture, $"ended with exit code {ExitCode}"),
        9 => "was killed by SIGKILL, as the kernel does when memory runs out",
        11 => "was ended by SIGSEGV (an invalid address)",
        6 => "was ended by SIGABRT (it aborted itself)",
        15 => "was ended by SIGTERM",
        var other => string.Create(CultureInfo.InvariantCulture, $"was ended by signal {other}"),
    };
}
