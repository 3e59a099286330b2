using Cake.Frosting;

namespace Hormesis.Build.Tasks;

[TaskName("Paper")]
[TaskDescription("Makes everything: tables, figures, report, manifest and checksums")]
[IsDependentOn(typeof(TablesTask))]
[IsDependentOn(typeof(FiguresTask))]
[IsDependentOn(typeof(ReportTask))]
public sealed class PaperTask : FrostingTask<BuildContext>;
