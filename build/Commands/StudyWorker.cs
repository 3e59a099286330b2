using Hormesis.Engine.Workers;
using Hormesis.Networks.Runtime;
using Hormesis.Stages;
using Hormesis.Study;
using Hormesis.Training.SelfTest;

namespace Hormesis.Build.Commands;

/// <summary>The worker process of one stage instance.</summary>
public static class StudyWorker
{
    /// <returns>The process's exit code.</returns>
    public static int Run(string actionPath) => WorkerProgram.Run(actionPath, StageCatalog.All, Prepare);

    /// <summary>Makes Torch repeat its bits as far as it can, and checks the bits that are promised.</summary>
    private static void Prepare(Numerics numerics)
    {
        PortableBits.Check(numerics);
        if (numerics is { IsNative: true, Device: "cuda", Libtorch: not Numerics.NoLibtorch })
            DeterministicCudnn.IsOn = true;
    }
}
