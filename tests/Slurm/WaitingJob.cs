using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Stages;

namespace Hormesis.Slurm.Tests;

/// <summary>A job that waits for a file, and then is done.</summary>
internal static class WaitingJob
{
    public const string Id = "wait/w";

    public static StageInstance For(string file) => Instances.Of("wait", "w", new() { ["file"] = file });
}
