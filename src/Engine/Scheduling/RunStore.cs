using Hormesis.Engine.Lookups;
using Hormesis.Engine.Sharing;
using Hormesis.Files;
using Hormesis.Stages.Keys;
using Hormesis.Store;

namespace Hormesis.Engine.Scheduling;

/// <summary>The parts of the store that one run uses.</summary>
internal sealed class RunStore
{
    public RunStore(string artifactsFolder, string study, ICodeFingerprint fingerprint)
    {
        Layout = new(artifactsFolder);
        Objects = new(Layout);
        Actions = new(Layout);
        Origins = new(Layout);
        Codes = new(Layout);
        Inputs = new(Layout);
        Raw = RawFiles.Open(Layout);
        Latest = LatestKeys.Open(Layout, study);
        Lookups = new(Actions, Objects, Raw, fingerprint);
        Reasons = new(Actions, Codes, Inputs, Latest);
    }

    public StoreLayout Layout { get; }

    public ObjectStore Objects { get; }

    public ActionStore Actions { get; }

    public OriginStore Origins { get; }

    /// <summary>The shared store; null if the run has none.</summary>
    public SharedStore? Shared { get; private set; }

    public CodePartsStore Codes { get; }

    public InputListingStore Inputs { get; }

    public RawFiles Raw { get; }

    public LatestKeys Latest { get; }

    public InstanceLookup Lookups { get; }

    public RerunReasons Reasons { get; }

    /// <summary>Messages about unreadable caches and notes, which are ignored because no result depends on
    /// them.</summary>
    public IEnumerable<string> Oddities => new[] { Layout.StatCache, Layout.ObjectStats, Latest.Path }
        .Where(path => FileStat.OfLink(path) is not null
            && (!RegularFile.CanRead(path) || (path == Latest.Path && Latest.IsGarbled)))
        .Select(path => $"{path} cannot be read and is ignored: no result depends on it. It will be written again.");

    /// <summary>Keeps the listings of the raw files of a result, so that a later rerun can name those that
    /// changed.</summary>
    /// <param name="lookup">Lookup of the instance, which found no result.</param>
    public void KeepListings(Lookup lookup)
    {
        foreach (var (input, files) in lookup.Raw)
            Inputs.Keep(lookup.Inputs[input], files);
    }

    /// <param name="notice">Receives messages for a person, from any thread.</param>
    public void Share(RemoteOptions remote, Action<string> notice) =>
        Shared = new(remote, Layout, Objects, Actions, Origins, notice);
}
