using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Engine.Workers;
using Hormesis.Slurm.Tests;
using Xunit.Runner.InProc.SystemConsole;

return args switch
{
    ["worker", var action] => WorkerProgram.Run(action, TestStages.All, check: _ => { }),
    ["host", var artifacts, var file] => JobHost.Run(artifacts, file),
    _ => await ConsoleRunner.Run(args),
};
