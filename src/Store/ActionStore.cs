using Hormesis.Files;

namespace Hormesis.Store;

/// <summary>Records of finished actions, by key.</summary>
public sealed class ActionStore(StoreLayout layout)
{
    /// <summary>Reads the record of a key; returns null if the record is missing or damaged.</summary>
    public ActionRecord? Read(Digest key)
    {
        var record = RegularFile.TryRead(layout.Action(key)) is { } text ? ActionRecord.Parse(text) : null;
        return record is not null && record.Key.Digest == key ? record : null;
    }

    public void Write(ActionRecord record) => DurableFile.Write(layout.Action(record.Key.Digest), record.ToText());
}
