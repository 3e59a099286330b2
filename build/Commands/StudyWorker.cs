using Hormesis.Engine.Workers;
using Hormesis.Study;
using Hormesis.Training.SelfTest;

namespace Hormesis.Build.Commands;

/// <summary>The worker process of one stage instance.</summary>
public static class StudyWorker
{
    /// <returns>The process's exit code.</returns>
    public static int Run(string actionPath) =>
        WorkerProgram.Run(actionPath, StageCatalog.All, PortableBits.Check);
}
