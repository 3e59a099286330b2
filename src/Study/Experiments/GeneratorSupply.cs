using Hormesis.Study.Experiments.Arms;

namespace Hormesis.Study.Experiments;

/// <summary>Translations by a program of the user.</summary>
internal sealed record GeneratorSupply(GeneratorConfig Generator, SyntheticOrigin Translated)
    : TranslatingSupply(Translated)
{
    public override string Section => "generator";

    public override IReadOnlyList<CohortRole> Cohorts =>
    [
        .. Generator.Reads(ProgramPlaces.Ct) ? [CohortRole.Ct] : Array.Empty<CohortRole>(),
        .. Generator.Reads(ProgramPlaces.Mri) ? [CohortRole.Mri] : Array.Empty<CohortRole>(),
        .. Translated == SyntheticOrigin.Source ? [CohortRole.Source] : Array.Empty<CohortRole>(),
    ];

    public override string? Note => $"The synthetic images are of the user's program "
        + $"\"{Generator.Name ?? Section}\"; {Generator.Promise} They have the masks of the images that it translated.";

    public override string? Untrained => "a command of the user makes the images";
}
