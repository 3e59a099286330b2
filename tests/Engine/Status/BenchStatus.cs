using Hormesis.Engine.Status;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Stages;
using Hormesis.Stages.Graph;

namespace Hormesis.Engine.Tests.Status;

/// <summary>How a bench's study stands.</summary>
internal static class BenchStatus
{
    public static IReadOnlyList<InstanceStatus> Status(this Bench bench, params StageInstance[] instances) =>
        PipelineStatus.Of(StageGraph.Of(instances), bench.Artifacts, "study", bench.Code, CancellationToken.None);

    /// <returns>A chain of two, and one beside it.</returns>
    public static StageInstance[] Study(string text) => [.. Instances.Chain(text), Instances.Write("other", "o")];
}
