using Hormesis.Files;
using Hormesis.Stages.Keys;

namespace Hormesis.Store;

/// <summary>Records of finished actions, by key.</summary>
public sealed class ActionStore(StoreLayout layout)
{
    /// <summary>Reads the record of a key; returns null if the record is missing, damaged or cannot be read.</summary>
    public ActionRecord? Read(Digest key) =>
        Of(layout.Action(key), RegularFile.TryReadBytes(layout.Action(key)));

    /// <summary>Reads the record in a file; returns null if it is damaged or not the one of the file's name.</summary>
    /// <exception cref="UnauthorizedAccessException">This user may not read the file.</exception>
    /// <exception cref="IOException">The disk fails, so it is unknown whether the record is sound.</exception>
    public ActionRecord? ReadFile(string path) => Of(path, ForeignFile.TryRead(path, Array.MaxLength));

    /// <summary>Reads the record of a key; returns null if the record is missing or damaged. The record gets this key,
    /// so that the key's text is in memory once.</summary>
    public ActionRecord? Find(ActionKey key) =>
        RegularFile.TryReadBytes(layout.Action(key.Digest)) is { } file ? ActionRecord.Parse(file, key) : null;

    public void Write(ActionRecord record) => DurableFile.Write(layout.Action(record.Key.Digest), record.ToText());

    private ActionRecord? Of(string path, byte[]? file) =>
        file is not null && ActionRecord.Parse(file) is { } record && layout.Action(record.Key.Digest) == path
            ? record : null;
}
