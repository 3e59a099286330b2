using System.Globalization;
using System.Text.RegularExpressions;

namespace Hormesis.Store;

/// <summary>Where things lie below an artifacts folder.</summary>
public sealed partial class StoreLayout(string artifactsFolder)
{
    /// <summary>No study may have it.</summary>
    public const string StoreName = "store";

    /// <summary>Of the cache of code's fingerprints in the store.</summary>
    public const string FingerprintsName = "fingerprints";

    /// <summary>What the name of every batch begins with.</summary>
    public const string BatchPrefix = "hormesis-";

    public string Artifacts { get; } = Path.GetFullPath(artifactsFolder);

    public string Store => Path.Combine(Artifacts, StoreName);

    public string Objects => Path.Combine(Store, "objects");

    public string Actions => Path.Combine(Store, "actions");

    public string Codes => Path.Combine(Store, "code");

    public string Stagings => Path.Combine(Store, "staging");

    public string Locks => Path.Combine(Store, "locks");

    /// <summary>Whose word each action's record is, where it is not this store's.</summary>
    public string Origins => Path.Combine(Store, "origins");

    /// <summary>Objects on their way here; nothing reads them but who goes on with them.</summary>
    public string Incoming => Path.Combine(Store, "incoming");

    public string DamagedObjects => Path.Combine(Store, "damaged");

    /// <summary>Shared by runs; whoever removes things holds it alone.</summary>
    public string StoreLock => Path.Combine(Locks, "store");

    public string StatCache => Path.Combine(Store, "stat-cache");

    public string ObjectStats => Path.Combine(Store, "object-stats");

    public string LatestFolder => Path.Combine(Store, "latest");

    /// <summary>All of the store's own but the objects.</summary>
    public IEnumerable<string> Folders =>
        [Actions, Codes, Stagings, Locks, Origins, Incoming, DamagedObjects, LatestFolder];

    /// <summary>Whether a path is one that this program gives to something in the store; what is called otherwise is
    /// somebody's.</summary>
    /// <param name="relative">Below the store, with '/'.</param>
    public static bool IsOwn(string relative) => OwnNames().IsMatch(relative);

    public string Study(string study) => Path.Combine(Artifacts, study);

    public string Object(Digest digest) => Path.Combine(Objects, digest.Hex[..2], digest.Hex);

    /// <summary>Objects that were found damaged; nothing reads them.</summary>
    public string Damaged(Digest digest) => Path.Combine(DamagedObjects, digest.Hex);

    /// <summary>What has come of an object so far; abandoned work where nobody goes on with it.</summary>
    public string Partial(Digest digest) => Path.Combine(Incoming, $"{digest.Hex}.tmp");

    public string Action(Digest key) => Path.Combine(Actions, key.Hex[..2], $"{key.Hex}.json");

    public string Origin(Digest key) => Path.Combine(Origins, key.Hex[..2], $"{key.Hex}.json");

    /// <summary>What a state of the code consists of.</summary>
    public string Code(Digest code) => Path.Combine(Codes, $"{code.Hex}.json");

    public string Latest(string study) => Path.Combine(LatestFolder, $"{study}.json");

    public string Staging(Digest key) => Path.Combine(Stagings, key.Hex);

    /// <summary>Links to the staging folders of one submission to a cluster; lies among them, and goes with
    /// them.</summary>
    public string Batch(string name) => Path.Combine(Stagings, name);

    public static bool IsBatch(string folder) =>
        Path.GetFileName(folder).StartsWith(BatchPrefix, StringComparison.Ordinal);

    public string BatchLink(string name, int index) =>
        Path.Combine(Batch(name), index.ToString(CultureInfo.InvariantCulture));

    /// <summary>Where an instance is made once more, to be compared.</summary>
    public string Audit(Digest key) => Path.Combine(Stagings, $"{key.Hex}.audit");

    public string Lock(Digest key) => Path.Combine(Locks, key.Hex);

    /// <summary>Held by who brings an object here.</summary>
    public string IncomingLock(Digest digest) => Path.Combine(Locks, $"{digest.Hex}.incoming");

    /// <summary>Held by the worker itself: it may outlive its host for a moment.</summary>
    public string WorkerLock(Digest key) => Path.Combine(Locks, $"{key.Hex}.worker");

    public string PublicationLock(string study) => Path.Combine(Locks, $"publication.{study}");

    [GeneratedRegex(
        """
        \A(
            (objects/[0-9a-f]{2} | damaged)/[0-9a-f]{64}
            | (actions | origins)/[0-9a-f]{2}/[0-9a-f]{64}\.json
            | code/[0-9a-f]{64}\.json
            | incoming/[0-9a-f]{64}\.tmp
            | locks/([0-9a-f]{64}(\.worker | \.incoming)? | publication\.[^/]+)
            | staging/([0-9a-f]{64}(\.audit)? | hormesis-[^/]+)
            | ([^/]+/)*\.\d+-\d+\.tmp
        )\z
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex OwnNames();
}
