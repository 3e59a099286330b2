using System.Text.Json;
using Hormesis.Imaging.Cohorts;
using Hormesis.Imaging.Volumes;
using Hormesis.Stages.Random;

namespace Hormesis.Imaging.Phantom;

/// <summary>One of the phantom's cohorts.</summary>
/// <param name="Phantom">Null if the study does not define the phantom; <see cref="Check"/> reports it.</param>
public sealed record PhantomScans(PhantomRole Role, PhantomConfig? Phantom) : CohortKind
{
    /// <remarks>The phantom's patients have different names in each role.</remarks>
    public override string Origin() => $"phantom {JsonNamingPolicy.KebabCaseLower.ConvertName(Role.ToString())}";

    public override bool HasMasks() => Role is PhantomRole.Real or PhantomRole.Source;

    public override bool HasTrueMri() => Role == PhantomRole.Source;

    public override int? PatientCount() => Role switch
    {
        PhantomRole.Real => Phantom?.RealPatients,
        PhantomRole.Source => Phantom?.SourcePatients,
        _ => Phantom?.TranslationPatients,
    };

    public override void Check(Action<string, string> report)
    {
        if (Phantom is null)
            report("", "needs the study's key `phantom`.");
    }

    public override IReadOnlyList<string> ListFiles(string root, IReadOnlyList<string> linked) => [];

    public override long CountSlices(int files, int slicesPerPatient) => (long)PatientCount()! * slicesPerPatient;

    public override IEnumerable<CohortCase> Load(string folder, RandomStreams random) => Role switch
    {
        PhantomRole.Real => PhantomCohort.Real(Phantom!, random),
        PhantomRole.Ct => PhantomCohort.TranslationCt(Phantom!, random),
        PhantomRole.Mri => PhantomCohort.TranslationMri(Phantom!, random),
        _ => PhantomCohort.Source(Phantom!, random),
    };
}
