using Cake.Frosting;
using Hormesis.Study.Experiments;

namespace Hormesis.Build.Tasks;

[TaskName("Report")]
[TaskDescription("Writes the report of the study")]
[IsDependentOn(typeof(TablesTask))]
[IsDependentOn(typeof(FiguresTask))]
public sealed class ReportTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => context.Study.Run(StageKind.Report);
}
