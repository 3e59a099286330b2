using Hormesis.Engine.Workers;
using Hormesis.Engine.Tests.Fixtures;

namespace Hormesis.Engine.Tests.Workers;

public sealed class WorkerFailureTests : IDisposable
{
    private readonly Bench bench = new();

    private string Log => Path.Combine(bench.Artifacts, "worker.log");

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_log_that_is_there_is_named()
    {
        Directory.CreateDirectory(bench.Artifacts);
        File.WriteAllText(Log, "");

        Assert.Equal($"a/b: it is wrong\n  Its log: {Log}", Explained());
    }

    /// <summary>A person removed the store during the run.</summary>
    [Fact]
    public void A_log_that_is_gone_is_not_named() => Assert.Equal("a/b: it is wrong", Explained());

    private string Explained() =>
        WorkerFailure.Explain("a/b", new WorkerMessage.Failed(FailureKind.User, "it is wrong"), 1, null, Log);
}
