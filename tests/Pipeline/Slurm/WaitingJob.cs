using Hormesis.Pipeline.Stages;
using Hormesis.Pipeline.Tests.Fixtures;

namespace Hormesis.Pipeline.Tests.Slurm;

/// <summary>A job that waits for a file, and then is done.</summary>
internal static class WaitingJob
{
    public const string Id = "wait/w";

    public static StageInstance For(string file) => Instances.Of("wait", "w", new() { ["file"] = file });
}
