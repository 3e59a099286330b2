using Hormesis.Imaging.Scans;
using Hormesis.Imaging.Volumes;
using Hormesis.Stages.Random;

namespace Hormesis.Imaging.Cohorts;

/// <summary>
/// The settings of one kind of cohort, and all that a study asks of scans of this kind: rules, files, estimates and
/// reading.
/// </summary>
public abstract record CohortKind
{
    /// <summary>Origin of the scans. Equal names of patients mean the same person in cohorts of one origin.</summary>
    public abstract string Origin();

    /// <summary>Whether every case has a mask.</summary>
    public abstract bool HasMasks();

    /// <summary>Whether every case has <see cref="CohortCase.TrueMri"/>.</summary>
    public virtual bool HasTrueMri() => false;

    /// <summary>Folder of the scans, and how its names become patients; null if no file is read.</summary>
    public virtual CohortFolder? Source() => null;

    /// <summary>Number of patients; null if only the files tell.</summary>
    public virtual int? PatientCount() => null;

    /// <summary>Checks what must hold between the settings, before any file is read.</summary>
    /// <param name="report">Takes a setting's path below the kind's key (empty for the whole kind) and what is wrong
    /// with it.</param>
    public virtual void Check(Action<string, string> report) => Source()?.Check(report);

    /// <summary>Lists the files that <see cref="Load"/> will read: relative to the root, with '/', sorted. Their
    /// content enters the key of the preparation.</summary>
    /// <param name="root">The data's root; nothing outside it is read, except through links into
    /// <paramref name="linked"/>.</param>
    /// <param name="linked">Folders outside the root into which links may lead.</param>
    /// <exception cref="HormesisException">Files are missing, ambiguous or named twice, or a link leaves the root; the
    /// message lists all problems.</exception>
    public abstract IReadOnlyList<string> ListFiles(string root, IReadOnlyList<string> linked);

    /// <summary>Lists the cases that <see cref="Load"/> will return, in its order, without reading scans.</summary>
    /// <param name="folder">As for <see cref="Load"/>.</param>
    /// <returns>No case if the kind computes its scans.</returns>
    public virtual IReadOnlyList<CaseName> ListCases(string folder) => [];

    /// <summary>Estimates the largest number of slices that a preparation takes from the cohort: by default of cases
    /// with one file for their image and, if there are masks, one for their mask.</summary>
    /// <param name="files">Number of files of <see cref="ListFiles"/>.</param>
    /// <param name="slicesPerPatient">Largest number of slices of one patient.</param>
    public virtual long CountSlices(int files, int slicesPerPatient) =>
        files / (HasMasks() ? 2 : 1) * (long)slicesPerPatient;

    /// <summary>Whether files hold whole scans, which take more memory than single pictures.</summary>
    /// <param name="files">Paths of <see cref="ListFiles"/>.</param>
    public virtual bool HasVolumes(IEnumerable<string> files) =>
        files.Any(file => ScanNames.Stem(Path.GetFileName(file)) is not null);

    /// <summary>Returns the cases, those of a patient one after another, and reads each on demand.</summary>
    /// <param name="folder">A folder with the files of <see cref="ListFiles"/> at the same relative paths.</param>
    /// <param name="random">Streams for kinds that compute their scans.</param>
    /// <exception cref="HormesisException">A file is unreadable or does not fit the others; the message names the
    /// case.</exception>
    public abstract IEnumerable<CohortCase> Load(string folder, RandomStreams random);
}
