using Cake.Common.Tools.DotNet;
using Cake.Common.Tools.DotNet.Build;
using Cake.Core;
using Cake.Core.Diagnostics;
using Hormesis.Files;

namespace Hormesis.Build.Testing;

/// <summary>Builds as <c>cake.sh</c> does, in an environment without variables that MSBuild would read as
/// properties.</summary>
public static class CleanBuild
{
    /// <param name="path">Path of a project or solution, relative to the checkout.</param>
    public static void Run(BuildContext context, string path)
    {
        using var held = Failure.Guard(
            () => KernelLock.Acquire(
                Path.Combine(Repository.Output, "cake.lock"), // the same lock as cake.sh
                owner => context.Log.Information("{0}", $"{owner} builds this checkout; waiting for that."),
                context.Invocation.Cancellation).GetAwaiter().GetResult(),
            context.Invocation.Cancellation);
        context.DotNetBuild(Path.Combine(Repository.Folder, path), new DotNetBuildSettings
        {
            ToolPath = Path.Combine(Repository.Folder, "build", "Shell", "dotnet.sh"),
            Configuration = "Release",
            Verbosity = DotNetVerbosity.Quiet,
            NoLogo = true,
            // Build servers would keep the terminal busy; response files in parent folders may hold foreign options.
            ArgumentCustomization = arguments => arguments.Append("-nodeReuse:false").Append("-noAutoResponse"),
        });
    }
}
