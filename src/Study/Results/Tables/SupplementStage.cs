using Hormesis.Stages;
using Hormesis.Study.Experiments;

namespace Hormesis.Study.Results.Tables;

/// <summary>Writes the tables after Table 1: differences from p = 0, comparison of arms, fidelity, quality gate,
/// leakage, controls, metrics beside those of Table 1.</summary>
internal sealed class SupplementStage : PaperStage<SupplementSettings>
{
    private const string StageName = "tables-supplement";

    public override string Name => StageName;

    public static IProduct Plan(StudyConfig study, Evidence evidence) => new SupplementProduct(PaperInstance(
        StageName,
        SupplementSettings.Of(study),
        evidence.Inputs,
        SupplementTables.Stems(evidence).SelectMany(stem => TableFiles.Of(stem, "").Files)));

    protected override void Run(SupplementSettings parameters, StageContext context)
    {
        foreach (var supplement in SupplementTables.Load(parameters, context))
            context.Write(TableFiles.Of(supplement.Table.Stem, supplement.Name), supplement.Table);
    }

    private sealed record SupplementProduct(StageInstance Producer) : IProduct;
}
