using Hormesis.Engine.Workers;
using Hormesis.Study;

namespace Hormesis.Build.Commands;

/// <summary>The worker process of one stage instance.</summary>
public static class StudyWorker
{
    /// <returns>The process's exit code.</returns>
    public static int Run(string actionPath) => WorkerProgram.Run(
        actionPath, StageCatalog.All, check: _ => { }); // PortableBits.Check is not written yet.
}
