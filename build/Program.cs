using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Frosting;
using Hormesis.Build;
using Hormesis.Build.Commands;
using Hormesis.Build.Terminal;
using Microsoft.Extensions.DependencyInjection;

return args switch
{
    ["worker", var action] => StudyWorker.Run(action),
    [SelfTestProgram.Command] => SelfTestProgram.Run(Console.Out),
    _ => RunTasks(args),
};

// A separate method, so that a worker does not load Cake.
static int RunTasks(string[] args)
{
    if (CommandWords.Fault(args, BuildContext.TaskNames) is { } fault)
    {
        Screen.WriteError($"Error: {fault}");
        return 1;
    }

    // If errors cannot be written either, only the exit code reports them.
    using var errors = new StandardOutput(Console.Error, TextWriter.Null);
    Console.SetError(errors);
    using var output = new StandardOutput(Console.Out, errors);
    Console.SetOut(output);
    if (CommandWords.IsOn(args, "--version", "--ver"))
    {
        Screen.WriteLine(CheckoutCommit.Version);
        return output.HasFailed ? 1 : 0;
    }

    using var invocation = new Invocation();
    var ending = invocation.End(new CakeHost()
        .ConfigureServices(services => services.AddSingleton(invocation).AddSingleton<ICakeReportPrinter,
            TaskReport>().AddSingleton<ICakeLog, VisibleLog>())
        .UseContext<BuildContext>()
        .UseLifetime<BuildLifetime>()
        .Run(args));
    return ending == 0 && output.HasFailed ? 1 : ending;
}
