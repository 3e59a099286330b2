using Cake.Core.Diagnostics;
using Spectre.Console;

namespace Hormesis.Build.Terminal;

/// <summary>Which view a run gets.</summary>
internal static class RunViews
{
    /// <param name="format"><c>json</c> for a program.</param>
    /// <param name="variable">Reads the environment.</param>
    public static IRunView Choose(RunState state, string format, ICakeLog log, Func<string, string?> variable) =>
        format switch
    {
        "json" => new EventView(Console.Out, TimeProvider.System),
        _ when !Console.IsOutputRedirected && log.Verbosity >= Verbosity.Normal && IsLive(variable) =>
            new LiveView(state, AnsiConsole.Console),
        _ => new PlainView(state, log, TimeProvider.System),
    };

    /// <summary>Whether lines may be drawn anew: not in the log of a continuous integration, nor on a terminal that
    /// cannot.</summary>
    internal static bool IsLive(Func<string, string?> variable) =>
        variable("CI") is null or "" or "false" && variable("TERM") is not (null or "" or "dumb");
}
