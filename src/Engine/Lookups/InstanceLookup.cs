using System.Collections.Immutable;
using Hormesis.Files;
using Hormesis.Stages;
using Hormesis.Stages.Keys;
using Hormesis.Store;

namespace Hormesis.Engine.Lookups;

/// <summary>Computes keys and looks them up in the store; runs nothing.</summary>
internal sealed class InstanceLookup(ActionStore actions, ObjectStore objects, RawFiles raw,
    ICodeFingerprint fingerprint)
{
    /// <param name="producer">Returns the result of an instance by id; the results of all inputs must be known.</param>
    public Lookup Of(StageInstance instance, Func<string, ActionRecord> producer, CancellationToken cancellation)
    {
        var artifacts = Sorted.Empty<ImmutableSortedDictionary<string, StoredFile>>();
        var files = Sorted.Empty<ImmutableSortedDictionary<string, Digest>>();
        var inputs = Sorted.Empty<Digest>().ToBuilder();
        foreach (var (name, input) in instance.Inputs)
        {
            switch (input)
            {
                case StageInput.Artifacts made:
                    artifacts = artifacts.Add(name, Files(made, producer));
                    inputs.Add(name, Content(made, artifacts[name], producer));
                    break;
                case StageInput.Files read:
                    files = files.Add(name, raw.Digests(read, cancellation));
                    inputs.Add(name, InputListing.DigestOf(files[name]));
                    break;
            }
        }

        var code = fingerprint.Of(instance.Stage);
        var key = ActionKey.Of(instance, inputs, code);
        var (record, damage) = Find(instance, key, artifacts);
        return new()
        {
            Key = key,
            Code = code,
            Artifacts = artifacts,
            Inputs = inputs.ToImmutable(),
            Raw = record is null ? files : files.Clear(),
            Record = record,
            Damage = damage,
            IsSuspect = record is null && Doubt(artifacts) is not null,
        };
    }

    /// <summary>Returns the result of a key if it is complete and not suspect; otherwise what is wrong with it, if it
    /// exists.</summary>
    /// <param name="artifacts">Files of <see cref="Lookup.Artifacts"/>.</param>
    public (ActionRecord? Record, string? Damage) Find(StageInstance instance, ActionKey key,
        ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, StoredFile>> artifacts)
    {
        var record = actions.Find(key);
        var damage = record is null ? null
            : Damage(instance, record) ?? (record.HasCheckedInputs ? null : Doubt(artifacts));
        return (damage is null ? record : null, damage);
    }

    private static ImmutableSortedDictionary<string,
        StoredFile> Files(StageInput.Artifacts input, Func<string, ActionRecord> producer)
    {
        var outputs = producer(input.Producer.Id).Outputs;
        return input.Paths.IsEmpty ? outputs : input.Paths.ToSorted(path => path, path => outputs[path]);
    }

    private static Digest Content(StageInput.Artifacts input, ImmutableSortedDictionary<string, StoredFile> files,
        Func<string, ActionRecord> producer) => input.Paths.IsEmpty
        ? producer(input.Producer.Id).Content
        : InputListing.DigestOf(files.Select(file => KeyValuePair.Create(file.Key, file.Value.Digest)));

    /// <summary>Verifies, on all cores, the outputs that may have changed since their last check.</summary>
    private string? Damage(StageInstance instance, ActionRecord record)
    {
        if (record.Outputs.Count != instance.Outputs.Count || !instance.Outputs.All(record.Outputs.ContainsKey))
            return "its record was altered: it has other outputs than declared";

        var unread = record.Outputs.Where(output => !objects.IsKnown(output.Value)).ToArray();
        if (unread.Length == 0)
            return null;

        var states = new ObjectState[unread.Length];
        AllCores.For(unread.Length, index => states[index] = objects.Check(unread[index].Value));
        var first = Array.FindIndex(states, state => state != ObjectState.Sound);
        return first < 0 ? null : $"{unread[first].Key} {Words(states[first], unread[first].Value)}";
    }

    private string Words(ObjectState state, StoredFile file) =>
        state == ObjectState.Damaged ? "is damaged in the store"
        : objects.WasDamaged(file.Digest) ? "was damaged in the store and is set aside"
        : "is missing in the store";

    /// <summary>Says why a result is suspect whose maker did not check its inputs; null if it is not.</summary>
    private string? Doubt(ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, StoredFile>> artifacts) =>
        artifacts
        .SelectMany(input => input.Value.Where(file => objects.WasDamaged(file.Value.Digest))
            .Select(file => $"{input.Key}/{file.Key}"))
        .FirstOrDefault() is { } path ? $"an earlier version made it from {path}, which was found damaged" : null;
}
