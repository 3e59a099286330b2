using Cake.Cli;
using Cake.Core;
using Cake.Core.Diagnostics;
using Spectre.Console;

namespace Hormesis.Build;

/// <summary>
/// Cake's table of the tasks and their times, unless it is to be quiet: then a task's own output is a whole document. A
/// study's stages run while an earlier task is waited for, so that the table says nothing true of them.
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
