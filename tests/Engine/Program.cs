using System.Globalization;
using Hormesis.Engine.Workers;
using Hormesis.Files;
using Hormesis.Engine.Tests.Fixtures;
using Xunit.Runner.InProc.SystemConsole;

return args switch
{
    ["worker", var action] =>
        WorkerProgram.Run(action, TestStages.All, TestStages.Check),
    ["lock", var path] => LockProcess.Run(path),
    ["temporary-name"] => Print(TemporaryFile.NewName()),
    ["host", var artifacts] => TestHost.Run(artifacts),
    ["publish", var artifacts, var step] => TestHost.Publish(artifacts, int.Parse(step, CultureInfo.InvariantCulture)),
    _ => await ConsoleRunner.Run(args),
};

static int Print(string text)
{
    Console.WriteLine(text);
    return 0;
}
