using Cake.Core.Diagnostics;
using Cake.Frosting;

namespace Hormesis.Build.Tasks;

[TaskName("Verify")]
[TaskDescription("Checks everything on disk against the study's manifest, and the manifest against the code")]
public sealed class VerifyTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        var findings = context.Study.Verify();

        // Made by the code that the manifest names: no fault of the results, and told whatever else is found.
        foreach (var stale in context.Study.Stale())
            context.Log.Warning("{0}", stale);
        if (findings.Count > 0)
            throw new HormesisException(string.Join('\n', [.. findings, $"{findings.Count} findings."]));
        context.Log.Information("Everything is as the manifest says.");

        foreach (var origin in context.Study.Origins())
            context.Log.Information("{0}", origin);
        foreach (var report in context.Study.Classes())
            context.Log.Write(report.IsOfHere ? Verbosity.Normal : Verbosity.Minimal, report.IsOfHere ? LogLevel.Information : LogLevel.Warning, "{0}", report);
    }
}
