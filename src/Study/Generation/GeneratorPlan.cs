using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;

namespace Hormesis.Study.Generation;

/// <summary>Plans the translations by a program of the user. The arms that are controls take images of the source
/// itself.</summary>
internal sealed class GeneratorPlan : SupplyPlan
{
    private readonly StudyConfig study;
    private readonly GeneratorConfig generator;
    private readonly PlannedCohort real;
    private readonly PlannedCohort? source;
    private readonly PlannedCohort? ct;
    private readonly PlannedCohort? mri;
    private readonly string? folder;

    /// <param name="real">D.</param>
    /// <param name="folder">Folder of experiments.yaml.</param>
    public GeneratorPlan(
        StudyConfig study, GeneratorConfig generator, PlannedCohort real, ScanFolders scans, string? folder)
    {
        (this.study, this.generator, this.real, this.folder) = (study, generator, real, folder);
        ct = generator.Reads(ProgramPlaces.Ct) ? PrepareStage.Ct(study, scans) : null;
        mri = generator.Reads(ProgramPlaces.Mri) ? PrepareStage.Mri(study, scans) : null;
        source = study.Supply().Origin == SyntheticOrigin.Source ? PrepareStage.Source(study, scans) : null;
        var trueMri = study.Poisoning.Arms.Any(arm => ArmRecipes.Of(arm).Images == SyntheticImages.TrueMri)
            ? source?.OfTrueMri
            : null;
        Cohorts = [.. new[] { ct, mri, source, trueMri }.OfType<PlannedCohort>()];
    }

    public override IReadOnlyList<PlannedCohort> Cohorts { get; }

    public override PlannedCohort? LearnedMri => mri;

    public override PlannedSynthesis Set(SyntheticSet id)
    {
        var given = id.Origin == SyntheticOrigin.Self ? real : source!;
        return id.IsOfS
            ? GenerateStage.Plan(study, generator, id, given, real, ct, mri, folder)
            : PlannedSynthesis.Own(id, given, real);
    }
}
