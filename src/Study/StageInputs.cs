using System.Collections.Immutable;
using Hormesis.Stages;

namespace Hormesis.Study;

/// <summary>The inputs of an instance.</summary>
internal static class StageInputs
{
    public static ImmutableSortedDictionary<string,
        StageInput> Of(params IEnumerable<(string Name, StageInput Input)> inputs) =>
        inputs.ToImmutableSortedDictionary(input => input.Name, input => input.Input, StringComparer.Ordinal);

    /// <summary>One more, all that the producer writes, unless there is none.</summary>
    public static ImmutableSortedDictionary<string, StageInput> With(
        this ImmutableSortedDictionary<string, StageInput> inputs, string name, StageInstance? producer) =>
        producer is null ? inputs : inputs.Add(name, StageInput.From(producer));
}
