using System.Globalization;
using System.Text.Json.Nodes;
using Hormesis.Imaging.Predictions;
using Hormesis.Imaging.Slices;
using Hormesis.Stages;
using Hormesis.Study.Poisoning;

namespace Hormesis.Study.Export;

/// <summary>
/// Writes D'(p) as a raw data set of nnU-Net 2 (https://github.com/MIC-DKFZ/nnUNet, documentation/dataset_format.md):
/// the samples of D'(p) and D's validation split to train on, and D's test split.
/// </summary>
internal sealed class NnUnetExport : StudyExport
{
    private const string MaskName = "tumour";

    private readonly ExportChoice choice;
    private readonly ExportRequest request;
    private readonly (StageInstance Producer, string Folder) real;
    private readonly (StageInstance Producer, string Folder)? synthetic;

    public NnUnetExport(ExportChoice choice, ExportRequest request)
    {
        (this.choice, this.request) = (choice, request);
        real = SetOf(choice.Instance, "real");
        synthetic = choice.Instance.Inputs.ContainsKey("synthetic") ? SetOf(choice.Instance, "synthetic") : null;
        var name = string.Create(CultureInfo.InvariantCulture, $"Dataset{request.Dataset:000}_{request.Name}");
        Folder = new(Path.Combine(request.To, "nnUNet_raw", name));
        CheckNumber();
    }

    public override IReadOnlyList<StageInstance> Needed =>
        [real.Producer, choice.Instance, .. synthetic is { } set ? [set.Producer] : Array.Empty<StageInstance>()];

    private protected override ExportFolder Folder { get; }

    private protected override IReadOnlyList<string> Write(
        string folder, ExportSources sources, CancellationToken cancellation)
    {
        var files = new List<(StageInstance, string)> { (choice.Instance, "samples.json") };
        var of = new Dictionary<SampleSource, SliceSet> { [SampleSource.Real] = Load(real) };
        if (synthetic is { } made)
            of[SampleSource.Synthetic] = Load(made);
        var samples = PoisonedDataset.Load(sources.PathOf(choice.Instance, "samples.json"));
        var slices = ExportedSlices.Of(samples, of);
        foreach (var slice in slices)
        {
            cancellation.ThrowIfCancellationRequested();
            Write(folder, slice, of[slice.Source]);
        }

        File.WriteAllText(Path.Combine(folder, "dataset.json"), Json(DatasetJson(slices, sources)));
        File.WriteAllText(Path.Combine(folder, "splits_final.json"), Json(Splits(slices)));
        File.WriteAllText(Path.Combine(folder, "samples.csv"), ExportedSlices.Csv(slices));
        ExportFolder.WriteReadme(folder, ExportReadme.Write(Title(sources), sources, sources.Digests(files), Text()));
        return [Counts(slices)];

        SliceSet Load((StageInstance Producer, string Folder) set)
        {
            files.AddRange(SliceSet.Files(set.Folder, withMasks: true).Select(file => (set.Producer, file)));
            return SliceSet.Load(sources.PathOf(set.Producer, set.Folder));
        }
    }

    private static void Write(string folder, ExportedSlice slice, SliceSet set)
    {
        var (images, labels) = slice.Part == Split.Test ? ("imagesTs", "labelsTs") : ("imagesTr", "labelsTr");
        Directory.CreateDirectory(Path.Combine(folder, images));
        Directory.CreateDirectory(Path.Combine(folder, labels));
        SliceScan.Write(Path.Combine(folder, images, $"{slice.Name}_0000{SliceScan.Ending}"),
            set.Image(slice.Index), set.Height, set.Width);
        SliceScan.Write(Path.Combine(folder, labels, $"{slice.Name}{SliceScan.Ending}"),
            set.Mask(slice.Mask), set.Height, set.Width);
    }

    /// <summary>nnU-Net finds a data set by its number, which must be unique.</summary>
    private void CheckNumber()
    {
        var raw = Path.GetDirectoryName(Folder.Path)!;
        var prefix = string.Create(CultureInfo.InvariantCulture, $"Dataset{request.Dataset:000}_");
        if (Directory.Exists(raw)
            && Directory.EnumerateFileSystemEntries(raw, prefix + "*").Order(StringComparer.Ordinal)
                .FirstOrDefault(other => other != Folder.Path) is { } taken)
            throw new HormesisException($"{taken} has the number {request.Dataset} already, and nnU-Net needs a number "
                + "of its own for each data set. Choose another with --dataset=NNN.");
    }

    private string Title(ExportSources sources) => $"Study {sources.Study}: D'(p), {choice}";

    private JsonObject DatasetJson(IReadOnlyList<ExportedSlice> slices, ExportSources sources) => new()
    {
        ["channel_names"] = new JsonObject { ["0"] = "MRI" },
        ["labels"] = new JsonObject { ["background"] = 0, [MaskName] = 1 },
        ["numTraining"] = slices.Count(slice => slice.Part != Split.Test),
        ["file_ending"] = SliceScan.Ending,
        ["name"] = request.Name,
        ["description"] = Title(sources),
    };

    private static JsonArray Splits(IReadOnlyList<ExportedSlice> slices)
    {
        return [new JsonObject { ["train"] = Names(Split.Train), ["val"] = Names(Split.Validation) }];

        JsonArray Names(Split part) =>
            [.. slices.Where(slice => slice.Part == part).Select(slice => (JsonNode)slice.Name)];
    }

    private static string Counts(IReadOnlyList<ExportedSlice> slices)
    {
        var train = slices.Where(slice => slice.Part == Split.Train).ToList();
        var synthetic = train.Count(slice => slice.Source == SampleSource.Synthetic);
        return string.Create(CultureInfo.InvariantCulture,
            $"{train.Count} slices to train on, {synthetic} of them synthetic; "
            + $"{slices.Count(slice => slice.Part == Split.Validation)} to validate; "
            + $"{slices.Count(slice => slice.Part == Split.Test)} to test.");
    }

    private static string Json(JsonNode node) => node.ToJsonString(ParametersJson.Indented) + "\n";

    private IEnumerable<string> Text() =>
    [
        "A raw data set for nnU-Net 2. Images and masks are NIfTI files of one slice, whose pixels count as 1 mm, so "
        + "that the 2-D configuration trains on the pixels as they are: MRI in [-1, 1], air at -1; masks 0 or 1.",
        "- `imagesTr`, `labelsTr`: the samples of D'(p), and the real validation slices\n"
        + "- `imagesTs`, `labelsTs`: the real test slices\n"
        + "- `splits_final.json`: D'(p) to train on and the real validation slices to validate with, as fold 0\n"
        + "- `samples.csv`: where each slice and its mask come from",
        string.Create(CultureInfo.InvariantCulture,
            $"```sh\nnnUNetv2_plan_and_preprocess -d {request.Dataset} -c 2d\n"
            + $"cp $nnUNet_raw/{Path.GetFileName(Folder.Path)}/splits_final.json "
            + $"$nnUNet_preprocessed/{Path.GetFileName(Folder.Path)}/\n"
            + $"nnUNetv2_train {request.Dataset} 2d 0\n"
            + $"nnUNetv2_predict -d {request.Dataset} -c 2d -f 0 -i $nnUNet_raw/"
            + $"{Path.GetFileName(Folder.Path)}/imagesTs -o PREDICTIONS\n```"),
        request.Rate is null or "0"
            ? "The predictions come back with `./cake.sh --predictions=PREDICTIONS --name=my-model` and this study."
            : $"The predictions come back as an entry of `predictions` of the study in experiments.yaml, `{{ name: "
                + $"my-model, folder: PREDICTIONS, rate: {request.Rate}, seed: {request.Seed} }}`, beside one with the "
                + "predictions of the same model trained at the rate 0.",
    ];
}
