using System.Globalization;
using Cake.Common;
using Cake.Core;
using Cake.Core.IO;
using Cake.Frosting;
using Hormesis.Build.Testing;

namespace Hormesis.Build.Tasks;

[TaskName("Fuzz")]
[TaskDescription("Tests this program for --minutes with random kills, damage, hostile stores, files and scans")]
public sealed class FuzzTask : FrostingTask<BuildContext>
{
    private const string Name = "Hormesis.Fuzz.Tests";

    public override void Run(BuildContext context)
    {
        CleanBuild.Run(context, $"tests/Fuzz/{Name}.csproj");
        var exitCode = context.StartProcess(
            System.IO.Path.Combine(Repository.Output, "bin", Name, "release", Name),
            new ProcessSettings { Arguments = Arguments(context.CommandLine) });
        if (exitCode != 0)
            throw new HormesisException($"{Name} ended with exit code {exitCode}; the broken promises are above.");
    }

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
