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
}
