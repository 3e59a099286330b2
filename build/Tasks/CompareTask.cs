using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Frosting;
using Hormesis.Build.Terminal;
using Hormesis.Engine.Comparison;

namespace Hormesis.Build.Tasks;

[TaskName("Compare")]
[TaskDescription("Names the first difference from the results --with=OTHER; exit code 2: different, 3: not comparable")]
[Formats("text", "json")]
public sealed class CompareTask : FrostingTask<BuildContext>
{
    private const int Different = 2;
    private const int NotComparable = 3;

    public override void Run(BuildContext context)
    {
        var asked = context.CommandLine;
        var other = asked.With ?? throw new HormesisException("Compare needs another study: --with=NAME of a study, " +
            "or a folder of results, a manifest.json, the URL of a shared store or a SHA256SUMS.");

        var result = Compare(context, other);
        Screen.WriteLine(asked.Format == "json" ? ComparisonJson.Of(result) : ComparisonReport.Text(result));
        if (!result.IsEqual)
            throw new CakeException(Different, ComparisonReport.Verdict(result));
        context.Log.Information("{0}", ComparisonReport.Verdict(result));
    }

    private static ComparisonResult Compare(BuildContext context, string other)
    {
        try
        {
            return context.Study.Do(study => study.Compare(other, context.CommandLine.Manifest));
        }
        catch (NotComparableException error)
        {
            throw new CakeException(NotComparable, error.Message, error);
        }
    }
}
