using Cake.Core.Diagnostics;
using Cake.Frosting;
using Hormesis.Study.Export;

namespace Hormesis.Build.Tasks;

[TaskName("Export")]
[TaskDescription("Writes a dataset D'(p) for nnU-Net, or predictions on the scans' grids, below the folder --to=DIR")]
[Formats("nnunet", "nifti")]
public sealed class ExportTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        foreach (var line in context.Study.Export(Request(context.CommandLine)))
            context.Log.Information("{0}", line);
    }

    private static ExportRequest Request(BuildArguments asked)
    {
        var request = new ExportRequest
        {
            Format = Enum.Parse<ExportFormat>(asked.Format, ignoreCase: true),
            Arm = asked.Arm,
            Rate = asked.Rate,
            Seed = asked.Seed,
            To = asked.To ?? throw new HormesisException("Export needs a folder: --to=DIR."),
            Dataset = asked.Dataset,
        };
        return asked.Name is { } name ? request with { Name = name } : request;
    }
}
