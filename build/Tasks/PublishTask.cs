using Cake.Core.Diagnostics;
using Cake.Frosting;

namespace Hormesis.Build.Tasks;

[TaskName("Publish")]
[TaskDescription("Writes the study's results into the documentation: docs/results.md and its images, which git tracks")]
[IsDependentOn(typeof(PaperTask))]
public sealed class PublishTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        context.Study.Finish(); // Publishes this run's results in the study's folder.
        var paper = context.Study.Do(study => study.Paper);
        foreach (var path in ResultsPage.Publish(paper, Path.Combine(Repository.Folder, "docs")))
            context.Log.Information("{0}", path);
    }
}
