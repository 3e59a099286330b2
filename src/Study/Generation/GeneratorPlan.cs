using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;

namespace Hormesis.Study.Generation;

/// <summary>Plans the translations by a program of the user.</summary>
internal sealed class GeneratorPlan : TranslatingPlan
{
    private readonly StudyConfig study;
    private readonly GeneratorConfig generator;
    private readonly PlannedCohort? ct;
    private readonly PlannedCohort? mri;
    private readonly string? folder;

    /// <param name="real">D.</param>
    /// <param name="folder">Folder of experiments.yaml.</param>
    public static GeneratorPlan Of(
        StudyConfig study, GeneratorConfig generator, PlannedCohort real, ScanFolders scans, string? folder) => new(
            study,
            generator,
            real,
            scans,
            generator.Reads(ProgramPlaces.Ct) ? PrepareStage.Ct(study, scans) : null,
            generator.Reads(ProgramPlaces.Mri) ? PrepareStage.Mri(study, scans) : null,
            folder);

    private GeneratorPlan(
        StudyConfig study,
        GeneratorConfig generator,
        PlannedCohort real,
        ScanFolders scans,
        PlannedCohort? ct,
        PlannedCohort? mri,
        string? folder)
        : base(study, real, scans, ct, mri) =>
        (this.study, this.generator, this.ct, this.mri, this.folder) = (study, generator, ct, mri, folder);

    protected override PlannedSynthesis Translation(SyntheticSet id, PlannedCohort given, PlannedCohort real) =>
        GenerateStage.Plan(study, generator, id, given, real, ct, mri, folder);
}
