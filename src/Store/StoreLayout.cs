using System.Globalization;
using System.Text.RegularExpressions;

namespace Hormesis.Store;

/// <summary>Paths of the store and the studies below an artifacts folder.</summary>
public sealed partial class StoreLayout(string artifactsFolder)
{
    /// <summary>Name of the store's folder; reserved, so no study may have this name.</summary>
    public const string StoreName = "store";

    /// <summary>Prefix of every batch's name.</summary>
    public const string BatchPrefix = "hormesis-";

    public string Artifacts { get; } = Path.GetFullPath(artifactsFolder);

    public string Store => Path.Combine(Artifacts, StoreName);

    public string Objects => Path.Combine(Store, "objects");

    public string Actions => Path.Combine(Store, "actions");

    public string Codes => Path.Combine(Store, "code");

    /// <summary>Listings of the raw files that entered keys.</summary>
    public string Inputs => Path.Combine(Store, "inputs");

    public string Stagings => Path.Combine(Store, "staging");

    public string Locks => Path.Combine(Store, "locks");

    /// <summary>Origins of the records that were not made by this store.</summary>
    public string Origins => Path.Combine(Store, "origins");

    /// <summary>Partly fetched objects; only the process that continues the fetch reads them.</summary>
    public string Incoming => Path.Combine(Store, "incoming");

    public string DamagedObjects => Path.Combine(Store, "damaged");

    /// <summary>Lock that runs share; a command that removes files holds it exclusively.</summary>
    public string StoreLock => Path.Combine(Locks, "store");

    public string StatCache => Path.Combine(Store, "stat-cache");

    public string ObjectStats => Path.Combine(Store, "object-stats");

    internal string LatestFolder => Path.Combine(Store, "latest");

    /// <summary>All folders that belong to the store, except the objects.</summary>
    internal IEnumerable<string> Folders =>
        [Actions, Codes, Inputs, Stagings, Locks, Origins, Incoming, DamagedObjects, LatestFolder];

    /// <summary>
    /// True if a path is one that this program uses in the store. All other paths belong to somebody else.
    /// </summary>
    /// <param name="relative">Path below the store, with '/'.</param>
    public static bool IsOwn(string relative) => OwnNames().IsMatch(relative);

    public string Study(string study) => Path.Combine(Artifacts, study);

    public string Object(Digest digest) => Path.Combine(Objects, digest.Hex[..2], digest.Hex);

    /// <summary>Path of an object that was found damaged; nothing reads it.</summary>
    internal string Damaged(Digest digest) => Path.Combine(DamagedObjects, digest.Hex);

    /// <summary>Path of a partly fetched object; if no process continues the fetch, it is garbage.</summary>
    public string Partial(Digest digest) => Path.Combine(Incoming, $"{digest.Hex}.tmp");

    public string Action(Digest key) => Path.Combine(Actions, key.Hex[..2], $"{key.Hex}.json");

    internal string Origin(Digest key) => Path.Combine(Origins, key.Hex[..2], $"{key.Hex}.json");

    /// <summary>Path of the parts of a version of the code.</summary>
    internal string Code(Digest code) => Path.Combine(Codes, $"{code.Hex}.json");

    /// <summary>Path of a listing of raw files, by its digest.</summary>
    internal string Input(Digest listing) => Path.Combine(Inputs, $"{listing.Hex}.json");

    internal string Latest(string study) => Path.Combine(LatestFolder, $"{study}.json");

    public string Staging(Digest key) => Path.Combine(Stagings, key.Hex);

    /// <summary>Folder of links to the staging folders of one cluster submission. It lies among them and is removed
    /// with them.</summary>
    public string Batch(string name) => Path.Combine(Stagings, name);

    /// <summary>True if a folder among the staging folders is a batch.</summary>
    public static bool IsBatch(string folder) =>
        Path.GetFileName(folder).StartsWith(BatchPrefix, StringComparison.Ordinal);

    public string BatchLink(string name, int index) =>
        Path.Combine(Batch(name), index.ToString(CultureInfo.InvariantCulture));

    /// <summary>Staging folder of an audit, which reruns an instance to compare its bits.</summary>
    public string Audit(Digest key) => Path.Combine(Stagings, $"{key.Hex}.audit");

    public string Lock(Digest key) => Path.Combine(Locks, key.Hex);

    /// <summary>Path of the lock that is held while an object is fetched.</summary>
    public string IncomingLock(Digest digest) => Path.Combine(Locks, $"{digest.Hex}.incoming");

    /// <summary>Path of the lock that the worker itself holds, because it may outlive its host for a moment.</summary>
    public string WorkerLock(Digest key) => Path.Combine(Locks, $"{key.Hex}.worker");

    public string PublicationLock(string study) => Path.Combine(Locks, $"publication.{study}");

    [GeneratedRegex(
        """
        \A(
            (objects/[0-9a-f]{2} | damaged)/[0-9a-f]{64}
            | (actions | origins)/[0-9a-f]{2}/[0-9a-f]{64}\.json
            | (code | inputs)/[0-9a-f]{64}\.json
            | incoming/[0-9a-f]{64}\.tmp
            | locks/([0-9a-f]{64}(\.worker | \.incoming)? | publication\.[^/]+)
            | staging/([0-9a-f]{64}(\.audit)? | hormesis-[^/]+)
            | ([^/]+/)*\.\d+-\d+\.tmp
        )\z
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex OwnNames();
}
