using Cake.Core.Diagnostics;
using Cake.Frosting;

namespace Hormesis.Build.Tasks;

[TaskName("Publish")]
[TaskDescription("Writes the study's results into the documentation: a page, its images, and the digests")]
[IsDependentOn(typeof(PaperTask))]
public sealed class PublishTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        context.Study.Finish(); // Publishes this run's results in the study's folder.
        var (page, name, list) = context.Study.Do(study => (study.Page, study.PublishedFile, study.PublishedList()));
        foreach (var path in page.Publish(name, list, Path.Combine(Repository.Folder, "docs")))
            context.Log.Information("{0}", path);
    }
}
