using Cake.Cli;
using Cake.Core;
using Cake.Core.Diagnostics;
using Spectre.Console;

namespace Hormesis.Build;

/// <summary>
/// Prints Cake's table of tasks and times. At quiet verbosity it prints nothing, because the task's output is then a
/// complete document. Stages run while an earlier task waits, so the table's times do not describe them.
/// </summary>
public sealed class TaskReport(IAnsiConsole console, ICakeLog log) : ICakeReportPrinter
{
    private readonly CakeSpectreReportPrinter printer = new(console);

    public void Write(CakeReport report)
    {
        var least = report.Any(entry => BuildLifetime.KindOf(entry.TaskName) is not null) ? Verbosity.Normal
            : Verbosity.Quiet;
        if (log.Verbosity > least)
            printer.Write(report);
    }

    public void WriteStep(string name, Verbosity verbosity) => printer.WriteStep(name, verbosity);

    public void WriteLifeCycleStep(string name, Verbosity verbosity) => printer.WriteLifeCycleStep(name, verbosity);

    public void WriteSkippedStep(string name, Verbosity verbosity) => printer.WriteSkippedStep(name, verbosity);
}
