namespace Hormesis.Pipeline.Store;

/// <summary>Where things lie below an artifacts folder.</summary>
internal sealed class StoreLayout(string artifactsFolder)
{
    /// <summary>No study may have it.</summary>
    public const string StoreName = "store";

    public string Artifacts { get; } = Path.GetFullPath(artifactsFolder);

    public string Store => Path.Combine(Artifacts, StoreName);

    public string Objects => Path.Combine(Store, "objects");

    public string StatCache => Path.Combine(Store, "stat-cache");

    public string Study(string study) => Path.Combine(Artifacts, study);

    public string Object(Digest digest) => Path.Combine(Objects, digest.Hex[..2], digest.Hex);

    /// <summary>Objects that were found damaged; nothing reads them.</summary>
    public string Damaged(Digest digest) => Path.Combine(Store, "damaged", digest.Hex);

    public string Action(Digest key) => Path.Combine(Store, "actions", key.Hex[..2], $"{key.Hex}.json");

    /// <summary>What a state of the code consists of.</summary>
    public string Code(Digest code) => Path.Combine(Store, "code", $"{code.Hex}.json");

    public string Latest(string study) => Path.Combine(Store, "latest", $"{study}.json");

    public string Staging(Digest key) => Path.Combine(Store, "staging", key.Hex);

    public string Lock(Digest key) => Path.Combine(Store, "locks", key.Hex);

    /// <summary>Held by the worker itself: it may outlive its host for a moment.</summary>
    public string WorkerLock(Digest key) => Path.Combine(Store, "locks", $"{key.Hex}.worker");

    public string PublicationLock(string study) => Path.Combine(Store, "locks", $"publication.{study}");
}
