using System.Text.Json;
using System.Text.Json.Nodes;
using Hormesis.Stages;

namespace Hormesis.Engine.Workers;

/// <summary>A line of JSON from a worker to its host.</summary>
public abstract record WorkerMessage
{
    private WorkerMessage()
    {
    }

    public sealed record Progress(StageProgress Of) : WorkerMessage;

    /// <param name="Text">A warning for the person who waits.</param>
    public sealed record Noticed(string Text) : WorkerMessage;

    public sealed record Failed(FailureKind Kind, string Text) : WorkerMessage;

    public sealed record Done(Execution Of) : WorkerMessage;

    public string ToLine() => (this switch
    {
        Progress progress => ProgressJson.Write(progress.Of, new() { ["event"] = "progress" }),
        Noticed noticed => new JsonObject { ["event"] = "noticed", ["message"] = noticed.Text },
        Failed failed =>
            new JsonObject { ["event"] = "failed", ["kind"] = failed.Kind.ToString(), ["message"] = failed.Text },
        Done done => new JsonObject
        {
            ["event"] = "done",
            ["seconds"] = done.Of.Seconds,
            ["peakBytes"] = done.Of.PeakBytes,
            ["machine"] = done.Of.Machine,
        },
        _ => throw new InvalidOperationException($"{GetType().Name} is not a message."),
    }).ToJsonString();

    /// <summary>Parses a line; returns null if it is not a message.</summary>
    public static WorkerMessage? Parse(string line)
    {
        try
        {
            return JsonNode.Parse(line) is JsonObject json ? Parse(json) : null;
        }
        catch (Exception error)
            when (error is JsonException or InvalidOperationException or NullReferenceException or FormatException
            or ArgumentException)
        {
            return null;
        }
    }

    private static WorkerMessage? Parse(JsonObject json) => json["event"]?.GetValue<string>() switch
    {
        "progress" => new Progress(ProgressJson.Read(json)),
        "noticed" => new Noticed(json["message"]!.GetValue<string>()),
        "failed" =>
            new Failed(Enum.Parse<FailureKind>(json["kind"]!.GetValue<string>()), json["message"]!.GetValue<string>()),
        "done" => new Done(new(
            json["seconds"]!.GetValue<double>(), json["peakBytes"]?.GetValue<long>(),
                json["machine"]!.GetValue<string>())),
        _ => null,
    };
}
