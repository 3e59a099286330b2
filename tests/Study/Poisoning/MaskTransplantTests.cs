using FsCheck;
using FsCheck.Xunit;
using Hormesis.Imaging.Slices;
using Hormesis.Study.Poisoning;

namespace Hormesis.Study.Tests.Poisoning;

public sealed class MaskTransplantTests
{
    [Property]
    public bool Nobody_keeps_a_mask_of_their_own(PositiveInt patients, PositiveInt slices, long seed) =>
        Transplant(patients.Get + 1, _ => slices.Get, seed)
            .All(candidate => candidate.Mask.Patient != candidate.Record.Patient);

    [Property]
    public bool Where_patients_have_equally_many_slices_every_mask_is_used_once(PositiveInt patients,
        PositiveInt slices, long seed) =>
        Transplant(patients.Get + 1, _ => slices.Get, seed).Select(candidate => candidate.Mask).Distinct()
            .Count() == (patients.Get + 1) * slices.Get;

    [Property]
    public bool All_slices_of_a_patient_take_one_other_patients_masks(PositiveInt patients, long seed) =>
        Transplant(patients.Get + 1, patient => 1 + (patient % 3), seed)
            .GroupBy(candidate => candidate.Record.Patient)
            .All(patient => patient.Select(candidate => candidate.Mask.Patient).Distinct().Count() == 1);

    [Property]
    public bool Images_and_their_order_stay(PositiveInt patients, long seed) =>
        Transplant(patients.Get + 1, _ => 2, seed).Select(candidate => (candidate.Index, candidate.Record))
            .SequenceEqual(Candidates(patients.Get + 1, _ => 2)
                .Select(candidate => (candidate.Index, candidate.Record)));

    [Fact]
    public void Masks_go_over_by_the_number_of_the_slice_and_begin_again_where_there_are_fewer()
    {
        var masks = Transplant(2, patient => patient == 0 ? 3 : 2, 1)
            .Select(candidate => $"{candidate.Record.Id} {candidate.Mask.Patient}/{candidate.Mask.Slice}");

        Assert.Equal(["p0/0 p1/0", "p0/1 p1/1", "p0/2 p1/0", "p1/0 p0/0", "p1/1 p0/1"], masks);
    }

    [Fact]
    public void Equal_streams_give_equal_masks_and_others_do_not()
    {
        Assert.Equal(Transplant(20, _ => 1, 5), Transplant(20, _ => 1, 5));
        Assert.NotEqual(Transplant(20, _ => 1, 5), Transplant(20, _ => 1, 6));
    }

    [Fact]
    public void One_patient_alone_is_an_error() =>
        Assert.Contains("between 1 patients", Assert.Throws<HormesisException>(() => Transplant(1, _ => 4, 0)).Message,
            StringComparison.Ordinal);

    private static IReadOnlyList<PoisonCandidate> Transplant(int patients, Func<int, int> slices, long seed) =>
        MaskTransplant.Apply(Candidates(patients, slices), new($"{seed}"));

    private static IReadOnlyList<PoisonCandidate> Candidates(int patients, Func<int, int> slices) =>
        PoisonCandidate.OfTraining(
        [
            .. Enumerable.Range(0, patients)
                .SelectMany(patient => Enumerable.Range(0, slices(patient)).Select(slice => new SliceRecord
            {
                Patient = $"p{patient}", Case = $"p{patient}", Slice = slice, Split = Split.Train, MaskPixels = 1,
                    Digest = Digest.OfText($"{patient}/{slice}"),
            })),
        ],
        "synthetic");
}
