using System.Globalization;
using Cake.Core;
using Cake.Core.IO;
using Cake.Frosting;
using Hormesis.Build.Testing;

namespace Hormesis.Build.Tasks;

[TaskName("Fuzz")]
[TaskDescription("Tests this program for --minutes with random kills, damage, hostile stores, files and scans")]
public sealed class FuzzTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) =>
        BuiltProgram.Run(context, "tests/Fuzz", "Hormesis.Fuzz.Tests", Arguments(context.CommandLine));

    private static ProcessArgumentBuilder Arguments(BuildArguments commandLine)
    {
        var host = System.IO.Path.Combine(AppContext.BaseDirectory, typeof(FuzzTask).Assembly.GetName().Name!);
        var arguments = new ProcessArgumentBuilder()
            .Append("fuzz")
            .AppendQuoted($"--host={host}")
            .Append(string.Create(CultureInfo.InvariantCulture, $"--seed={commandLine.Seed}"))
            .Append(string.Create(CultureInfo.InvariantCulture, $"--minutes={commandLine.Minutes}"));
        return commandLine.Trial is { } trial ? arguments.AppendQuoted($"--trial={trial}") : arguments;
    }
}
