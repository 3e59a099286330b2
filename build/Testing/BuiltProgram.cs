using Cake.Common;
using Cake.Core.IO;

namespace Hormesis.Build.Testing;

/// <summary>A program of the solution that a task builds and runs.</summary>
public static class BuiltProgram
{
    /// <param name="project">Path of the project's folder, relative to the checkout.</param>
    /// <param name="name">Name of the project and of its program.</param>
    /// <exception cref="HormesisException">The program failed; it has printed why.</exception>
    public static void Run(BuildContext context, string project, string name, ProcessArgumentBuilder arguments)
    {
        CleanBuild.Run(context, $"{project}/{name}.csproj");
        var exitCode = context.StartProcess(
            System.IO.Path.Combine(Repository.Output, "bin", name, "release", name),
            new ProcessSettings { Arguments = arguments });
        if (exitCode != 0)
            throw new HormesisException($"{name} ended with exit code {exitCode}; its output is above.");
    }
}
