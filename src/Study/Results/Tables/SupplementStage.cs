using Hormesis.Stages;

namespace Hormesis.Study.Results.Tables;

/// <summary>
/// The tables beside Table 1: differences from p = 0, arms contrasted, fidelity, quality gate, leakage. Inputs are
/// <see cref="SupplementTables.Inputs"/>.
/// </summary>
public sealed class SupplementStage : Stage<SupplementParameters>
{
    public const string StageName = "tables-supplement";

    public override string Name => StageName;

    internal static string[] Outputs => [.. SupplementTables.Stems.SelectMany(TableFiles.Names)];

    protected override void Run(SupplementParameters parameters, StageContext context)
    {
        foreach (var supplement in SupplementTables.Load(parameters, context))
            TableFiles.Write(supplement.Name, supplement.Table, context);
    }
}
