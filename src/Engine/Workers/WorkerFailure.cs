using System.Globalization;

namespace Hormesis.Engine.Workers;

/// <summary>Explains why a worker failed.</summary>
public static class WorkerFailure
{
    private const int SignalBase = 128;
    private const int Kill = 9;
    private const string FreeMemory = "Free memory, or run fewer at once (--parallel=1), and repeat.";

    /// <param name="message">The worker's own message, if it sent one.</param>
    /// <param name="log">Path of the worker's log; named if the file exists.</param>
    /// <param name="exitCode">128 + signal if a signal ended the worker.</param>
    public static string Explain(string id, WorkerMessage.Failed? message, int exitCode, long? peakBytes, string log) =>
        message switch
    {
        { Kind: FailureKind.User } => $"{id}: {message.Text}{Log(log, "Its log")}",
        { Kind: FailureKind.Memory } => $"{id}: memory ran out. {FreeMemory}{Memory(peakBytes)}{Log(log, "Its log")}",
        not null =>
            $"{id}: the stage failed because of a bug in this program, " +
                $"{message.Text}{Log(log, "Its log, with the stack trace")}",
        _ when exitCode > SignalBase =>
            $"{id}: {Signal(exitCode - SignalBase)}{Memory(peakBytes)}{Log(log, "Its log")}",
        _ => string.Create(CultureInfo.InvariantCulture,
            $"{id}: the worker ended with exit code {exitCode} and without a message.{Log(log, "Its log")}"),
    };

    /// <summary>Names the log; empty if it does not exist, because the store may have been removed meanwhile.</summary>
    private static string Log(string path, string name) => File.Exists(path) ? $"\n  {name}: {path}" : "";

    private static string Signal(int signal) => signal == Kill
        ? $"the worker was killed by SIGKILL, as the kernel does when memory runs out. {FreeMemory}"
        : $"the worker crashed in native code, {Name(signal)}.";

    private static string Memory(long? peakBytes) => peakBytes is { } bytes
        ? string.Create(CultureInfo.InvariantCulture, $" Its memory was {bytes / 1e9:F2} GB at most.")
        : "";

    private static string Name(int signal) => signal switch
    {
        2 => "SIGINT",
        4 => "SIGILL (an instruction that this processor lacks)",
        6 => "SIGABRT (it aborted itself)",
        7 => "SIGBUS (a mapped file was cut short, or the disk is full)",
        8 => "SIGFPE",
        11 => "SIGSEGV (an invalid address)",
        15 => "SIGTERM",
        _ => string.Create(CultureInfo.InvariantCulture, $"signal {signal}"),
    };
}
