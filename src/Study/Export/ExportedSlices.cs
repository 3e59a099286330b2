using System.Globalization;
using System.Text;
using Hormesis.Imaging.Predictions;
using Hormesis.Imaging.Slices;
using Hormesis.Study.Experiments.Yaml;
using Hormesis.Study.Poisoning;

namespace Hormesis.Study.Export;

/// <summary>The slices of an exported dataset.</summary>
internal static class ExportedSlices
{
    private const string Header =
        "name,part,source,patient,case,slice,mask_cohort,mask_patient,mask_case,mask_slice,sha256\n";

    /// <summary>Samples of D'(p), then D's validation and test slices.</summary>
    /// <param name="sets">D, and the synthetic set if samples are of it.</param>
    /// <exception cref="HormesisException">A sample is not the slice of its set.</exception>
    public static IReadOnlyList<ExportedSlice> Of(
        IReadOnlyList<PoisonedSample> samples, IReadOnlyDictionary<SampleSource, SliceSet> sets) =>
    [
        .. samples.Select(sample => Of(sample, sets[sample.Source])),
        .. Real(sets[SampleSource.Real], Split.Validation),
        .. Real(sets[SampleSource.Real], Split.Test),
    ];

    /// <summary>Origin of each slice, one line for each.</summary>
    public static string Csv(IEnumerable<ExportedSlice> slices)
    {
        var text = new StringBuilder(Header);
        foreach (var slice in slices)
            text.AppendJoin(',', new[]
            {
                slice.Name, YamlNames.OfValue(slice.Part), YamlNames.OfValue(slice.Source),
                slice.Record.Patient, slice.Record.Case, Number(slice.Record.Slice),
                slice.MaskOrigin.Cohort, slice.MaskOrigin.Patient, slice.MaskOrigin.Case,
                Number(slice.MaskOrigin.Slice),
                slice.Record.Digest.Hex,
            }.Select(CsvCell.Of)).Append('\n');
        return text.ToString();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static ExportedSlice Of(PoisonedSample sample, SliceSet set)
    {
        if (sample.Index >= set.Count || set.Records[sample.Index].Digest != sample.Digest)
            throw new HormesisException(
                $"The sample {sample.Case}/{sample.Slice} of D'(p) is not in the slices of its source. Run "
                + "./cake.sh --target=Verify, which names the file that was changed.");
        return new()
        {
            Name = SliceNames.Of(
                sample.Source == SampleSource.Real ? SliceNames.Real : SliceNames.Synthetic, sample.Index),
            Part = Split.Train,
            Source = sample.Source,
            Index = sample.Index,
            Mask = SampleMask.IndexIn(set, sample),
            Record = set.Records[sample.Index],
            MaskOrigin = sample.Mask,
        };
    }

    private static IEnumerable<ExportedSlice> Real(SliceSet set, Split part) =>
        from entry in set.Records.Index()
        where entry.Item.Split == part
        select new ExportedSlice
        {
            Name = SliceNames.Of(SliceNames.Real, entry.Index),
            Part = part,
            Source = SampleSource.Real,
            Index = entry.Index,
            Mask = entry.Index,
            Record = entry.Item,
            MaskOrigin = new()
            {
                Cohort = SliceNames.Real,
                Patient = entry.Item.Patient,
                Case = entry.Item.Case,
                Slice = entry.Item.Slice,
            },
        };
}
