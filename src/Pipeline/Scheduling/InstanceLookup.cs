using System.Collections.Immutable;
using Hormesis.Pipeline.Keys;
using Hormesis.Pipeline.Stages;
using Hormesis.Pipeline.Store;

namespace Hormesis.Pipeline.Scheduling;

/// <summary>Computes keys and asks the store; runs nothing.</summary>
internal sealed class InstanceLookup(ActionStore actions, ObjectStore objects, RawFiles raw, ICodeFingerprint fingerprint)
{
    /// <param name="producer">Result of an instance by id; those that are read are known.</param>
    public Lookup Of(StageInstance instance, Func<string, ActionRecord> producer, CancellationToken cancellation)
    {
        var artifacts = instance.Inputs.Where(input => input.Value is StageInput.Artifacts)
            .ToSorted(input => input.Key, input => Files((StageInput.Artifacts)input.Value, producer));
        var inputs = instance.Inputs.ToSorted(input => input.Key, input => input.Value is StageInput.Files files
            ? InputListing.DigestOf(raw.Digests(files, cancellation))
            : InputListing.DigestOf(artifacts[input.Key].Select(file => KeyValuePair.Create(file.Key, file.Value.Digest))));
        var code = fingerprint.Of(instance.Stage);
        var key = ActionKey.Of(instance, inputs, code);
        var (record, damage) = Find(key.Digest);
        return new()
        {
            Key = key,
            Code = code,
            Artifacts = artifacts,
            Inputs = inputs,
            Record = record,
            Damage = damage,
        };
    }

    /// <summary>The result of a key, if it is there and whole; else what is wrong with it, if there is one.</summary>
    public (ActionRecord? Record, string? Damage) Find(Digest key)
    {
        var record = actions.Read(key);
        var damage = record is null ? null : Damage(record);
        return (damage is null ? record : null, damage);
    }

    private static ImmutableSortedDictionary<string, StoredFile> Files(StageInput.Artifacts input, Func<string, ActionRecord> producer)
    {
        var outputs = producer(input.Producer.Id).Outputs;
        return input.Paths.IsEmpty ? outputs : input.Paths.ToSorted(path => path, path => outputs[path]);
    }

    private string? Damage(ActionRecord record)
    {
        foreach (var (path, file) in record.Outputs)
        {
            var state = objects.Check(file);
            if (state != ObjectState.Sound)
                return $"{path} is {(state == ObjectState.Missing ? "missing" : "damaged")} in the store";
        }

        return null;
    }
}
