using Cake.Common.Tools.DotNet;
using Cake.Common.Tools.DotNet.Build;
using Cake.Core;
using Cake.Core.Diagnostics;
using Hormesis.Files;

namespace Hormesis.Build.Testing;

/// <summary>Builds as <c>cake.sh</c> does, in an environment without variables that MSBuild would take for
/// properties.</summary>
public static class CleanBuild
{
    /// <param name="path">Of a project or solution, from the checkout's folder.</param>
    public static void Run(BuildContext context, string path)
    {
        using var held = Failure.Guard(
            () => KernelLock.Acquire(
                Path.Combine(Repository.Output, "cake.lock"), // as cake.sh has it
                owner => context.Log.Information("{0}", $"{owner} builds this checkout; waiting for that."),
                context.Invocation.Cancellation).GetAwaiter().GetResult(),
            context.Invocation.Cancellation);
        context.DotNetBuild(Path.Combine(Repository.Folder, path), new DotNetBuildSettings
        {
            ToolPath = Path.Combine(Repository.Folder, "build", "Shell", "dotnet.sh"),
            Configuration = "Release",
            Verbosity = DotNetVerbosity.Quiet,
            NoLogo = true,
            // Servers left behind would keep the terminal; folders above may hold options for other builds.
            ArgumentCustomization = arguments => arguments.Append("-nodeReuse:false").Append("-noAutoResponse"),
        });
    }
}
