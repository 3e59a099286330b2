using Hormesis.Imaging.Volumes;
using Hormesis.Stages.Random;

namespace Hormesis.Imaging.Cohorts.ImageFolders;

/// <summary>
/// Images and masks that were made elsewhere. All of their problems are found before anything runs: also masks of
/// another size than their image, and too few images.
/// </summary>
/// <param name="Folder">The folders; they have masks.</param>
/// <param name="SlicesPerFile">Largest number of slices that are taken of a file.</param>
/// <param name="Missing">Says what lacks if there are at most so many slices.</param>
public sealed record PairedFolders(
    ImageFolderConfig Folder, int SlicesPerFile, Func<long, IEnumerable<string>> Missing) : CohortKind
{
    public override CohortFolder Source() => Folder.Source();

    public override string Origin() => Folder.Origin();

    public override bool HasMasks() => true;

    public override IReadOnlyList<CaseName> ListCases(string folder) => Folder.ListCases(folder);

    public override IReadOnlyList<string> ListFiles(string root, IReadOnlyList<string> linked) =>
        ImageFolderCohort.ListSoundFiles(root, Folder, linked, pairs => PairFaults.Of(pairs, SlicesPerFile, Missing));

    public override long CountSlices(int files, int slicesPerPatient) => Folder.CountSlices(files, slicesPerPatient);

    public override IEnumerable<CohortCase> Load(string folder, RandomStreams random) => Folder.Load(folder, random);
}
