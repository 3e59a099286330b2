using Cake.Core.Diagnostics;
using Cake.Frosting;

namespace Hormesis.Build.Tasks;

[TaskName("Publish")]
[TaskDescription("Writes the study's results into the documentation: docs/results.md, its images, and the digests")]
[IsDependentOn(typeof(PaperTask))]
public sealed class PublishTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        context.Study.Finish(); // Publishes this run's results in the study's folder.
        var (paper, name, list) =
            context.Study.Do(study => (study.Paper, study.PublishedFile, study.PublishedList()));
        foreach (var path in ResultsPage.Publish(paper, name, list, Path.Combine(Repository.Folder, "docs")))
            context.Log.Information("{0}", path);
    }
}
