using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Hormesis.Engine.Tests.Provenance;

public sealed class SlsaStatementTests : IDisposable
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Provenance", "statement.schema.json")));

    private readonly RecordedStudy study = new();

    /// <summary>A JSON text of the statement and what replaces it.</summary>
    public static TheoryData<string, string> Faults => new()
    {
        { "https://in-toto.io/Statement/v1", "https://in-toto.io/Statement/v0.1" },
        { "https://slsa.dev/provenance/v1", "https://slsa.dev/provenance/v0.2" },
        { "\"buildType\":\"urn:x-hormesis:study:v1\",", "" },
        { "\"externalParameters\":{", "\"externalParameter\":{" },
        { "\"id\":\"urn:x-hormesis:host:v1\"", "\"id\":\"the host\"" },
        { "\"sha256\":\"", "\"sha256\":\"x" },
        { "{\"digest\":{", "{\"digests\":{" },
    };

    public void Dispose() => study.Dispose();

    [Fact]
    public void The_statement_is_as_in_toto_and_SLSA_define_it() => Assert.True(IsValid(study.Statement));

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_statement_with_a_fault_is_found_out(string text, string instead)
    {
        var statement = study.Statement.ToJsonString();
        Assert.Contains(text, statement, StringComparison.Ordinal);

        Assert.False(IsValid(JsonNode.Parse(statement.Replace(text, instead, StringComparison.Ordinal))!));
    }

    [Fact]
    public void Its_subjects_are_what_is_shown_in_a_folder_of_its_own() => Assert.Equal(
        [("paper/out.txt", Digest.OfText(study.Bench.Read("paper/out.txt")).Hex)],
        study.Statement["subject"]!.AsArray()
            .Select(subject =>
            (subject!["name"]!.GetValue<string>(), subject["digest"]!["sha256"]!.GetValue<string>())));

    [Fact]
    public void It_says_with_which_settings_inputs_and_code_they_were_made()
    {
        var definition = study.Statement["predicate"]!["buildDefinition"]!;

        Assert.Equal("study", definition["externalParameters"]!["study"]!.GetValue<string>());
        Assert.Equal(3,
            definition["externalParameters"]!["experiments"]!["studies"]!["study"]!["seed"]!.GetValue<int>());
        Assert.Equal(
            ["write/first of 100%: raw", "code of write"],
            definition["resolvedDependencies"]!.AsArray()
                .Select(dependency => dependency!["name"]!.GetValue<string>()));
    }

    private static bool IsValid(JsonNode statement) =>
        Schema.Evaluate(JsonSerializer.SerializeToElement(statement)).IsValid;
}
