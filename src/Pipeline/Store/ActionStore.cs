using Hormesis.Pipeline.Files;

namespace Hormesis.Pipeline.Store;

/// <summary>Records of finished actions, by key.</summary>
internal sealed class ActionStore(StoreLayout layout)
{
    /// <summary>Null where there is none that can be believed.</summary>
    public ActionRecord? Read(Digest key)
    {
        var path = layout.Action(key);
        if (!File.Exists(path))
            return null;

        var record = ActionRecord.Parse(File.ReadAllText(path));
        return record is not null && record.Key.Digest == key ? record : null;
    }

    public void Write(ActionRecord record) => DurableFile.Write(layout.Action(record.Key.Digest), record.ToText());
}
