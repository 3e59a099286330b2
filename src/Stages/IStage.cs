using System.Text.Json.Nodes;

namespace Hormesis.Stages;

/// <summary>A kind of stage: a pure function of its parameters, inputs and random streams that runs in a worker
/// process.</summary>
public interface IStage
{
    /// <summary>Name in keys and folders: <c>train-unet</c>.</summary>
    string Name { get; }

    /// <param name="parameters">The parameters in the instance's key.</param>
    /// <exception cref="HormesisException">A failure that a person can fix.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped; the last checkpoint is valid.</exception>
    void Run(JsonNode parameters, StageContext context);
}
