using Hormesis.Pipeline.Graph;

namespace Hormesis.Pipeline.Tests.Fixtures;

/// <summary>A host process of its own, for tests that kill one: it waits for a worker that never ends.</summary>
internal static class TestHost
{
    public static int Run(string artifacts)
    {
        var instance = Instances.Of("deaf", "a");
        var observer = new RecordingObserver { OnProgress = (_, _, message) => Console.WriteLine(message) };
        using var bench = new Bench(artifacts);
        bench.Run(StageGraph.Of([instance]), observer);
        return 0;
    }
}
