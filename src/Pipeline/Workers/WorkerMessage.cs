using System.Text.Json;
using System.Text.Json.Nodes;
using Hormesis.Pipeline.Stages;

namespace Hormesis.Pipeline.Workers;

/// <summary>A line of JSON from a worker to its host.</summary>
internal abstract record WorkerMessage
{
    private WorkerMessage()
    {
    }

    public sealed record Progress(StageProgress Of) : WorkerMessage;

    /// <param name="IsUsers">A person can mend it; else it is a bug of this program.</param>
    public sealed record Failed(bool IsUsers, string Text) : WorkerMessage;

    /// <param name="MachineClass">Null for a stage without numerics.</param>
    public sealed record Done(string? MachineClass) : WorkerMessage;

    public string ToLine() => (this switch
    {
        Progress progress => ProgressJson.Write(progress.Of, new() { ["event"] = "progress" }),
        Failed failed => new JsonObject { ["event"] = "failed", ["kind"] = failed.IsUsers ? "user" : "bug", ["message"] = failed.Text },
        Done done => new JsonObject { ["event"] = "done", ["machineClass"] = done.MachineClass },
        _ => throw new InvalidOperationException($"{GetType().Name} is no message."),
    }).ToJsonString();

    /// <summary>Null for a line that is no message.</summary>
    public static WorkerMessage? Parse(string line)
    {
        try
        {
            return JsonNode.Parse(line) is JsonObject json ? Parse(json) : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or NullReferenceException or FormatException)
        {
            return null;
        }
    }

    private static WorkerMessage? Parse(JsonObject json) => json["event"]?.GetValue<string>() switch
    {
        "progress" => new Progress(ProgressJson.Read(json)),
        "failed" => new Failed(json["kind"]!.GetValue<string>() == "user", json["message"]!.GetValue<string>()),
        "done" => new Done(json["machineClass"]?.GetValue<string>()),
        _ => null,
    };
}
