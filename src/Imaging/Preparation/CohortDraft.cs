using Hormesis.Imaging.Intensities;
using Hormesis.Imaging.Slices;
using Hormesis.Imaging.Volumes;

namespace Hormesis.Imaging.Preparation;

/// <summary>Collects the slices of a cohort, one patient after the other.</summary>
internal sealed class CohortDraft(SliceConfig config, IntensityConfig intensities)
{
    private const int MaxReasons = 20;
    private readonly List<(string Patient, string Case, int Slice, float[] Image, byte[]? Mask)> slices = [];
    private readonly List<NormalizationRecord> normalizations = [];
    private readonly List<SliceGrid> grids = [];
    private readonly List<SkippedPatient> skipped = [];
    private int patients;
    private int scans;
    private bool? hasMasks;

    public void Add(IReadOnlyList<CohortCase> patient)
    {
        (patients, scans) = (patients + 1, scans + patient.Count);
        var drafts = patient.Select(subject =>
        {
            CheckMask(subject);
            var numbers = Normalization.Of(subject, intensities);
            var renderer = new SliceRenderer(subject, numbers, config);
            return (Numbers: numbers, renderer.Grid, Candidates: Candidates(subject, renderer));
        }).ToList();
        List<SliceCandidate> candidates = [.. drafts.SelectMany(scan => scan.Candidates)];
        var chosen = SliceChoice.Choose(candidates, config);
        if (chosen.Count == 0)
            skipped.Add(new() { Patient = patient[0].Patient, Reason = ReasonToSkip(patient, candidates) });

        slices.AddRange(chosen.Select(slice =>
            (patient[0].Patient, slice.Renderer.Case, slice.Number, slice.Renderer.Image(slice.Z), slice.Mask)));
        var used = drafts.Where(scan => scan.Candidates.Exists(chosen.Contains)).ToList();
        normalizations.AddRange(used.Select(scan => scan.Numbers));
        grids.AddRange(used.Select(scan => scan.Grid));
    }

    public PreparedCohort Complete(Func<IReadOnlyList<string>, IReadOnlyDictionary<string, Split>> assign)
    {
        if (slices.Count == 0)
            throw new HormesisException(
                $"The cohort has no slice left:{Reasons()}\nLower minMaskPixels, or give other patients.");

        var splits = Assigned(assign);
        return new()
        {
            Slices =
                SliceSet.Create(config.ImageSize, config.ImageSize,
                [.. slices.Select(slice =>
                (slice.Patient, slice.Case, slice.Slice, splits[slice.Patient], slice.Image, slice.Mask))]),
            Record = new() { Patients = patients, Scans = scans, Normalizations = normalizations, Skipped = skipped },
            Grids = new(grids),
        };
    }

    private IReadOnlyDictionary<string,
        Split> Assigned(Func<IReadOnlyList<string>, IReadOnlyDictionary<string, Split>> assign)
    {
        try
        {
            return assign([.. slices.Select(slice => slice.Patient).Distinct(StringComparer.Ordinal)]);
        }
        catch (HormesisException error) when (skipped.Count > 0)
        {
            throw new HormesisException(
                $"{error.Message}\n{skipped.Count} of {patients} patients have no slice left:{Reasons()}", error);
        }
    }

    private string Reasons()
    {
        var shown = skipped.Take(MaxReasons).Select(patient => $"\n  - patient {patient.Patient}: {patient.Reason}");
        return string.Concat(shown) + (skipped.Count > MaxReasons ? $"\n  and {skipped.Count - MaxReasons} more" : "");
    }

    private static List<SliceCandidate> Candidates(CohortCase subject, SliceRenderer renderer) =>
    [
        .. Enumerable.Range(0, subject.Image.Size.Z).Select(z => new SliceCandidate(
            renderer, z, subject.FirstSlice + z, renderer.HeadArea(z), subject.Mask is null ? null : renderer.Mask(z))),
    ];

    private void CheckMask(CohortCase subject)
    {
        var hasMask = subject.Mask is not null;
        if ((hasMasks ??= hasMask) != hasMask)
            throw new HormesisException($"case {subject.Case}: {(hasMask ? "has a" : "has no")} mask, unlike the " +
                "cases before it. Either all cases of a cohort must have masks, or none.");
        if (subject.Mask is { } mask && mask.Size != subject.Image.Size)
            throw new HormesisException($"case {subject.Case}: its mask has {mask.Size} voxels (x, y, z), its " +
                $"image {subject.Image.Size}; both must be equal.");
        if (!hasMask && (config.MinMaskPixels > 0 || config.Selection != SliceSelection.EvenlySpaced))
            throw new HormesisException($"case {subject.Case}: has no mask, so selection must be evenly-spaced " +
                $"(now {config.Selection}) and minMaskPixels 0 (now {config.MinMaskPixels}).");
    }

    private static string Of(IReadOnlyList<CohortCase> patient) =>
        patient.Count == 1 ? "its segmentation" : $"the segmentations of its {patient.Count} scans";

    private static string Count(int number, string unit) => number == 1 ? $"1 {unit}" : $"{number} {unit}s";

    private string ReasonToSkip(IReadOnlyList<CohortCase> patient, List<SliceCandidate> candidates)
    {
        var voxels = patient.Sum(subject => subject.Mask!.Voxels.Count(value => value != 0));
        return voxels == 0
            ? $"no voxel of {Of(patient)} is of the region asked for"
            : $"its largest mask has {Count(candidates.Max(slice => slice.MaskPixels), "pixel")} at " +
                $"{config.ImageSize}x{config.ImageSize} ({Count(voxels, "voxel")} in " +
                $"{(patient.Count == 1 ? "the scan" : $"its {patient.Count} scans")}), minMaskPixels asks for " +
                $"{config.MinMaskPixels}";
    }
}
