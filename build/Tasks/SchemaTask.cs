using Cake.Core.Diagnostics;
using Cake.Frosting;
using Hormesis.Files;
using Hormesis.Study.Experiments.Schema;

namespace Hormesis.Build.Tasks;

[TaskName("Schema")]
[TaskDescription("Writes experiments.schema.json, with which editors complete and check experiments.yaml")]
public sealed class SchemaTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        var path = Path.Combine(Repository.Folder, ExperimentsSchema.FileName);
        OwnFile.Write(path, ExperimentsSchema.Write());
        context.Log.Information("{0}", path);
    }
}
