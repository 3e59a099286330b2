using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Frosting;
using Hormesis.Engine.Auditing;

namespace Hormesis.Build.Tasks;

[TaskName("Audit")]
[TaskDescription("Makes results again and compares every bit; exit code 2: bits differ, 3: not all rerun")]
public sealed class AuditTask : FrostingTask<BuildContext>
{
    private const int BitsDiffer = 2;
    private const int NotAllRerun = 3;

    public override void Run(BuildContext context)
    {
        var asked = context.CommandLine;
        var results = context.Study.Do(study => study.Audit(asked.Stages, asked.Sample, asked.Seed));
        foreach (var result in results)
            context.Log.Write(Verbosity.Minimal, LogLevel.Information, "{0}", result);

        var different = results.Count(result => result.Verdict == AuditVerdict.Different);
        var left = results.Count(result => result.Verdict == AuditVerdict.NotRerun);
        var verdict =
            FormattableString.Invariant(
            $"{results.Count - different - left} identical, {different} different, {left} not rerun.");
        if (different + left > 0)
            throw new CakeException(different > 0 ? BitsDiffer : NotAllRerun, verdict);
        context.Log.Information("{0}", verdict);
    }
}
