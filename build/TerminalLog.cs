using System.Globalization;
using Cake.Core.Diagnostics;
using Hormesis.Study;

namespace Hormesis.Build;

/// <summary>
/// What a person sees of a study: a line for each event and, on a terminal, one more that shows how far the running
/// instances are. A file or a CI log gets the events alone.
/// </summary>
public sealed class TerminalLog(ICakeLog log) : IStudyLog
{
    private const string EraseLine = "\r\e[2K";

    private readonly Lock gate = new();
    private readonly bool isLive = !Console.IsOutputRedirected && log.Verbosity >= Verbosity.Normal;
    private readonly SortedDictionary<string, string> running = new(StringComparer.Ordinal);
    private bool isOpen;
    private bool isDrawn;

    /// <summary>From here on the terminal's last line is ours, until <see cref="Close"/>.</summary>
    public void Open()
    {
        lock (gate)
            isOpen = true;
    }

    public void Close()
    {
        lock (gate)
        {
            isOpen = false;
            running.Clear();
            Erase();
        }
    }

    public void Info(string line) => Write(Verbosity.Normal, LogLevel.Information, line);

    public void Warning(string line) => Write(Verbosity.Minimal, LogLevel.Warning, line);

    public void Error(string line) => Write(Verbosity.Quiet, LogLevel.Error, line);

    /// <param name="instance">Whose progress it is.</param>
    /// <param name="fraction">Done so far, in [0, 1]; 1 takes the instance off the line.</param>
    /// <param name="message">A few words: step, loss.</param>
    public void Progress(string instance, double fraction, string message)
    {
        lock (gate)
        {
            if (!isLive || !isOpen)
                return;

            if (fraction >= 1)
                running.Remove(instance);
            else
                running[instance] = string.Create(CultureInfo.InvariantCulture, $"{instance} {fraction:P0} {message}");
            Draw();
        }
    }

    private void Write(Verbosity verbosity, LogLevel level, string line)
    {
        lock (gate)
        {
            Erase();
            log.Write(verbosity, level, "{0}", line);
            if (isLive && isOpen)
                Draw();
        }
    }

    private void Draw()
    {
        var line = string.Join(" | ", running.Values);
        var width = Math.Max(20, Console.WindowWidth) - 1;
        Console.Write(EraseLine + (line.Length <= width ? line : line[..width]));
        isDrawn = line.Length > 0;
    }

    private void Erase()
    {
        if (isDrawn)
            Console.Write(EraseLine);
        isDrawn = false;
    }
}
