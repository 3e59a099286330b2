using Hormesis.Fuzz.Tests.Suite;
using Xunit.Runner.InProc.SystemConsole;

return args is ["fuzz", .. var options]
    ? await FuzzProgram.Run(FuzzOptions.Parse(options), Console.Out)
    : await ConsoleRunner.Run(args);
