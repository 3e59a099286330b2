using Cake.Core.Diagnostics;
using Spectre.Console;

namespace Hormesis.Build.Terminal;

/// <summary>Chooses the view of a run.</summary>
internal static class RunViews
{
    /// <param name="format"><c>json</c> for a program.</param>
    /// <param name="variable">Returns an environment variable.</param>
    public static IRunView Choose(RunState state, string format, ICakeLog log, Func<string, string?> variable) =>
        format switch
    {
        "json" => new EventView(Console.Out, TimeProvider.System),
        _ when !Console.IsOutputRedirected && log.Verbosity >= Verbosity.Normal && IsLive(variable) =>
            new LiveView(state, AnsiConsole.Console),
        _ => new PlainView(state, log, TimeProvider.System),
    };

    /// <summary>Whether lines can be redrawn: not in the log of a continuous integration, and not on a dumb
    /// terminal.</summary>
    internal static bool IsLive(Func<string, string?> variable) =>
        variable("CI") is null or "" or "false" && variable("TERM") is not (null or "" or "dumb");
}
