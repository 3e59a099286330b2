using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hormesis.Stages;

/// <summary>A stage whose parameters are a record.</summary>
public abstract class Stage<TParameters> : IStage
    where TParameters : class
{
    public abstract string Name { get; }

    public void Run(JsonNode parameters, StageContext context) =>
        Run(parameters.Deserialize<TParameters>(ParametersJson.Options)!, context);

    protected abstract void Run(TParameters parameters, StageContext context);

    /// <summary>
    /// Creates an instance that draws no random numbers and does not use Torch; change this by `with`.
    /// </summary>
    /// <param name="stage">Name of the stage.</param>
    /// <param name="name">Name of the instance within the stage.</param>
    /// <param name="inputs">Inputs that are bound to nothing are left out.</param>
    /// <param name="outputs">Paths of all files that the stage writes.</param>
    protected static StageInstance Instance(
        string stage,
        string name,
        TParameters parameters,
        IEnumerable<(string Name, StageInput? Input)> inputs,
        params IEnumerable<string> outputs) => new()
        {
            Stage = stage,
            Name = name,
            Parameters = ParametersJson.Of(parameters),
            Inputs = Bound(inputs),
            Outputs = [.. outputs],
            Seed = null,
            Numerics = null,
        };

    private static ImmutableSortedDictionary<string, StageInput> Bound(
        IEnumerable<(string Name, StageInput? Input)> inputs)
    {
        var bound = ImmutableSortedDictionary.CreateBuilder<string, StageInput>(StringComparer.Ordinal);
        foreach (var (name, input) in inputs)
        {
            if (input is not null)
                bound.Add(name, input);
        }

        return bound.ToImmutable();
    }
}
