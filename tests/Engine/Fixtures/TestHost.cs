using System.Diagnostics;
using Hormesis.Files;
using Hormesis.Stages;
using Hormesis.Stages.Graph;

namespace Hormesis.Engine.Tests.Fixtures;

/// <summary>Host processes of their own, for tests that kill one.</summary>
internal static class TestHost
{
    /// <summary>Waits for a worker that never ends.</summary>
    public static int Run(string artifacts)
    {
        var instance = Instances.Of("deaf", "a");
        var observer = new RecordingObserver { OnProgress = progress => Console.WriteLine(progress.Items) };
        using var bench = new Bench(artifacts);
        bench.Run(StageGraph.Of([instance]), observer);
        return 0;
    }

    /// <summary>Shows results that are in the store, and kills itself before a step that changes the disk.</summary>
    public static int Publish(string artifacts, int killedAt)
    {
        var step = 0;
        DurableFile.BeforeStep.Value = _ =>
        {
            if (++step == killedAt)
                Process.GetCurrentProcess().Kill();
        };
        using var bench = new Bench(artifacts);
        bench.Run(Study("new"));
        return 0;
    }

    /// <summary>Three results, one of which is the same for every text.</summary>
    public static StageInstance[] Study(string text)
    {
        var first = Instances.Write("first", text);
        return [first, Instances.Write("second", "x", first), Instances.Write("same", "same")];
    }
}
