using Hormesis.Files;
using Hormesis.Stages.Keys;

namespace Hormesis.Store;

/// <summary>Records of finished actions, by key.</summary>
public sealed class ActionStore(StoreLayout layout)
{
    /// <summary>Reads the record of a key; returns null if the record is missing or damaged.</summary>
    public ActionRecord? Read(Digest key)
    {
        var record = RegularFile.TryReadBytes(layout.Action(key)) is { } file ? ActionRecord.Parse(file) : null;
        return record is not null && record.Key.Digest == key ? record : null;
    }

    /// <summary>Reads the record of a key; returns null if the record is missing or damaged. The record gets this key,
    /// so that the key's text is in memory once.</summary>
    public ActionRecord? Find(ActionKey key) =>
        RegularFile.TryReadBytes(layout.Action(key.Digest)) is { } file ? ActionRecord.Parse(file, key) : null;

    public void Write(ActionRecord record) => DurableFile.Write(layout.Action(record.Key.Digest), record.ToText());
}
