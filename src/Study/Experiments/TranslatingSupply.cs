using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Experiments;

/// <summary>A supply whose images are translations of a cohort of the study, which <c>poisoning.synthetic</c>
/// names.</summary>
internal abstract record TranslatingSupply(SyntheticOrigin Translated) : SyntheticSupply
{
    public override SyntheticOrigin? Origin => Translated;

    public override IReadOnlyList<string> MoreSlices =>
        Translated == SyntheticOrigin.Source ? ["more phantom.sourcePatients"] : [];

    public override string? Refusal(ArmRecipe arm, StudyConfig study)
    {
        if (arm.Images == SyntheticImages.Synthetic)
            return null;
        var what = arm.Images == SyntheticImages.TrueMri ? "true MRI" : "CT";
        if (Translated != SyntheticOrigin.Source)
            return $"takes the {what} of cohorts.source; with poisoning.synthetic `{YamlNames.OfValue(Translated)}` "
                + "there is no such cohort. Leave the arm out, or write poisoning.synthetic `source`.";
        return arm.Images == SyntheticImages.TrueMri && study.Cohorts.Source is { } source
            && !source.Scans.Kind(study.Phantom).HasTrueMri()
            ? $"takes the true MRI of cohorts.source; the scans of kind `{source.Scans.Key()}` have none, only the "
                + "phantom has. Leave the arm out."
            : null;
    }

    public override int? SliceCount(StudyConfig study) => study.Cohorts is { Real: var real, Source: { } source }
        && source.Scans.Kind(study.Phantom).PatientCount() is { } patients && source.Slices == real.Slices
            ? patients * source.Slices.SlicesPerPatient
            : null;

    public override void Check(StudyConfig study, Action<string, string> report)
    {
        if (study.Poisoning.Synthetic is null)
            report(
                "poisoning",
                $"key `synthetic` is missing, which `{Section}` needs; it must be one of source, self.");
    }
}
