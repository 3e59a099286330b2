using System.Text.Json.Nodes;
using Hormesis.Stages;

namespace Hormesis.Engine.Tests.Fixtures;

internal sealed class TestStage(string name, Action<JsonNode, StageContext> run) : IStage
{
    public string Name => name;

    public void Run(JsonNode parameters, StageContext context) => run(parameters, context);
}
