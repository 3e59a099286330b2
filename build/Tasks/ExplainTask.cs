using Cake.Frosting;
using Hormesis.Build.Terminal;
using Hormesis.Engine.Scheduling;
using Hormesis.Engine.Status;

namespace Hormesis.Build.Tasks;

[TaskName("Explain")]
[TaskDescription("Shows what changed for every instance that would run, with both values; runs nothing")]
public sealed class ExplainTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        InstanceStatus[] chosen =
            [.. context.Study.Do(study => study.Status())
            .Where(status => InstanceGlob.Matches(context.CommandLine.Stages, status.Instance))];
        Screen.WriteLine(context.CommandLine.Format switch
        {
            "text" => StatusReport.Explanation(chosen),
            "json" => StatusReport.Json(chosen.Where(status => status.State != InstanceState.UpToDate)),
            var other => throw new HormesisException($"Explain has no --format={other}; it has text and json."),
        });
    }
}
