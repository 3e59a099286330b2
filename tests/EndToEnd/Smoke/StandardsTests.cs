using System.Text.Json;
using System.Text.Json.Nodes;
using Hormesis.Engine.Tests.Provenance;
using Json.Schema;

namespace Hormesis.EndToEnd.Tests.Smoke;

/// <summary>The documents for programs that know other formats, of a whole study.</summary>
[Collection(SmokeCollection.Name)]
public sealed class StandardsTests(SmokeStudy smoke)
{
    [Fact]
    public async Task The_crate_keeps_every_rule_of_its_profiles() =>
        Assert.Empty(CrateRules.Broken(JsonNode.Parse(await Read("ro-crate-metadata.json"))!));

    [Fact]
    public async Task The_statement_is_as_in_toto_and_SLSA_define_it()
    {
        var schema =
            JsonSchema.FromText(
            await File.ReadAllTextAsync(
            Path.Combine(Checkout.Folder, "tests/Engine/Provenance/statement.schema.json"),
            TestContext.Current.CancellationToken));

        Assert.True(
            schema.Evaluate(JsonSerializer.Deserialize<JsonElement>(await Read("provenance.intoto.json"))).IsValid);
    }

    private async Task<string> Read(string name)
    {
        await smoke.Paper();
        return await File.ReadAllTextAsync(Path.Combine(smoke.Folder.Results, name),
            TestContext.Current.CancellationToken);
    }
}
