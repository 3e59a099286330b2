using System.Text.Json.Nodes;

namespace Hormesis.Stages;

/// <summary>A kind of stage: a pure function of its parameters, inputs and random streams, run in a worker
/// process.</summary>
public interface IStage
{
    /// <summary>As in keys and folders: <c>train-unet</c>.</summary>
    string Name { get; }

    /// <param name="parameters">As in the instance's key.</param>
    /// <exception cref="HormesisException">What a person can mend.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped; the last checkpoint holds.</exception>
    void Run(JsonNode parameters, StageContext context);
}
