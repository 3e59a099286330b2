using Cake.Core;
using Cake.Core.Diagnostics;

namespace Hormesis.Build.Terminal;

/// <summary>Cake's log; foreign text in it cannot control the terminal.</summary>
public sealed class VisibleLog(IConsole console) : ICakeLog
{
    private readonly CakeBuildLog log = new(console);

    public Verbosity Verbosity
    {
        get => log.Verbosity;
        set => log.Verbosity = value;
    }

    public void Write(Verbosity verbosity, LogLevel level, string format, params object[] args) =>
        log.Write(verbosity, level, VisibleText.Of(format), [.. args.Select(Shown)]);

    /// <summary>Makes an argument safe to show; numbers keep their format.</summary>
    private static object Shown(object argument) =>
        argument is ValueType and IFormattable ? argument : VisibleText.Of($"{argument}");
}
