using System.Text.Json.Nodes;

namespace Hormesis.Engine.Tests.Provenance;

public sealed class WorkflowRunCrateTests : IDisposable
{
    private readonly RecordedStudy study = new();

    /// <summary>A JSON text of the crate, what replaces it, and the rule that this breaks.</summary>
    public static TheoryData<string, string, string> Faults => new()
    {
        { "\"@type\":\"OrganizeAction\"", "\"@type\":[]", "every entity has one @id and a @type" },
        { "\"about\":{\"@id\":\"./\"}", "\"about\":{\"@id\":\"./\",\"name\":\"x\"}", "the graph is flat" },
        { "first%20of%20100%25", "first of 100%", "ids are URI references" },
        { "\"about\":{\"@id\":\"./\"}", "\"about\":{\"@id\":\"paper/out.txt\"}",
            "the descriptor is a CreativeWork about ./" },
        { "{\"@id\":\"https://w3id.org/ro/crate/1.3\"}", "{\"@id\":\"https://w3id.org/ro/crate/1.2\"}",
            "the descriptor conforms to RO-Crate 1.3" },
        { "{\"@id\":\"https://w3id.org/workflowhub/workflow-ro-crate/1.1\"}",
            "{\"@id\":\"https://w3id.org/workflowhub/workflow-ro-crate/1.0\"}", "the root conforms to it" },
        { "\"datePublished\":\"2", "\"datePublished\":\"in 2",
            "the root is a Dataset with name, description, date and licence" },
        { "{\"@id\":\"SHA256SUMS\"},{\"@id\":\"paper/out.txt\"},", "{\"@id\":\"SHA256SUMS\"},",
            "every file is a part of the root" },
        { "\"@id\":\"paper/out.txt\",\"@type\":\"File\"", "\"@id\":\"paper/out.txt\",\"@type\":\"Thing\"",
            "every part of the root is described" },
        { "\"creator\":{\"@id\":\"#authors\"}", "\"creator\":{\"@id\":\"#nobody\"}",
            "every local link leads to an entity" },
        { "\"SoftwareSourceCode\",", "", "the main entity is a workflow file" },
        { "\"@type\":\"ComputerLanguage\"", "\"@type\":\"Thing\"", "its language is a ComputerLanguage" },
        { "https://w3id.org/ro/wfrun/provenance/0.6", "https://w3id.org/ro/wfrun/provenance/0.1",
            "the root conforms to the profiles" },
        { "\"instrument\":{\"@id\":\"#stage/write\"}", "\"instrument\":{\"@id\":\"#authors\"}",
            "every action has a tool as its instrument" },
        { "\"result\":[{\"@id\":\"paper/out.txt\"}]", "\"result\":[]",
            "every action has a name, a description and a result" },
        { "\"object\":[{\"@id\":\"#raw/write/first%20of%20100%25/raw\"}]", "\"object\":[{\"@id\":\"#hormesis\"}]",
            "what an action reads and makes is a file or described" },
        { "\"result\":[{\"@id\":\"paper/out.txt\"}]", "\"error\":\"none\",\"result\":[{\"@id\":\"paper/out.txt\"}]",
            "no error without a failure" },
        { "{\"@id\":\"#run/write/third\"},", "", "every action is mentioned by the root" },
        { "\"url\":\"urn:x-hormesis:host:v1\",", "", "software and languages have name, url and version" },
        { "\"version\":\"1.0.0, ", "\"softwareVersion\":\"1\",\"version\":\"1.0.0, ", "tools have one version" },
        { "\"name\":\"Settings of", "\"title\":\"Settings of", "the workflow has a name" },
        { "[\"CreativeWork\",\"Profile\"]", "[\"CreativeWork\"]", "what the root conforms to is a Profile" },
        { "\"instrument\":{\"@id\":\"experiments.json\"}", "\"instrument\":{\"@id\":\"#stage/write\"}",
            "an action runs the workflow" },
        { "\"hasPart\":[{\"@id\":\"#stage/write\"}]", "\"hasPart\":[{\"@id\":\"#hormesis\"}]",
            "the workflow has its tools as parts" },
        { ",\"HowTo\"", "", "a workflow with steps is a HowTo" },
        { "\"workExample\":{\"@id\":\"#stage/write\"}", "\"workExample\":{\"@id\":\"#authors\"}",
            "every step names its tool" },
        { "\"instrument\":{\"@id\":\"#step/write\"}", "\"instrument\":{\"@id\":\"#stage/write\"}",
            "a ControlAction has a step" },
        { "\"instrument\":{\"@id\":\"#hormesis\"}", "\"instrument\":{\"@id\":\"#authors\"}",
            "the OrganizeAction has engine" },
    };

    public void Dispose() => study.Dispose();

    [Fact]
    public void The_crate_keeps_every_rule_of_its_profiles() => Assert.Empty(CrateRules.Broken(study.Crate));

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_crate_with_a_fault_is_found_out(string text, string instead, string rule)
    {
        var crate = study.Crate.ToJsonString();
        Assert.Contains(text, crate, StringComparison.Ordinal);

        var broken = CrateRules.Broken(JsonNode.Parse(crate.Replace(text, instead, StringComparison.Ordinal))!);

        Assert.Contains(broken, found => found.Contains(rule, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_property_and_type_is_a_term_of_the_published_contexts()
    {
        var terms = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Provenance", "ro-crate-terms.txt"))
            .Where(line => !line.StartsWith('#')).ToHashSet(StringComparer.Ordinal);

        var used = new CrateGraph(study.Crate).Entities.SelectMany(entity =>
            entity.Select(property => property.Key).Where(key => !key.StartsWith('@'))
                .Concat(CrateGraph.Values(entity["@type"]).Select(type => type!.GetValue<string>())));

        Assert.Subset(terms, used.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_file_is_there_with_its_size_and_SHA_256()
    {
        // The list of sums has none: it holds that of the crate.
        var files = new CrateGraph(study.Crate).OfType("File")
            .Where(file => CrateGraph.Id(file) != "SHA256SUMS").ToList();

        Assert.Equal(
            ["experiments.json", "manifest.json", "paper/out.txt", "provenance.intoto.json",
                "write/first%20of%20100%25/out.txt", "write/second/out.txt"],
            files.Select(CrateGraph.Id).Order(StringComparer.Ordinal));
        Assert.All(files, file =>
        {
            var content = File.ReadAllBytes(study.Bench.Shown(Uri.UnescapeDataString(CrateGraph.Id(file)!)));
            Assert.Equal(Digest.Of(content).Hex, file["sha256"]!.GetValue<string>());
            Assert.Equal($"{content.Length}", file["contentSize"]!.GetValue<string>());
        });
    }

    [Fact]
    public void An_action_links_what_it_read_and_what_it_made()
    {
        var crate = new CrateGraph(study.Crate);
        var first = crate.Find("#run/write/first%20of%20100%25")!;
        var third = crate.Find("#run/write/third")!;

        Assert.Equal(["#raw/write/first%20of%20100%25/raw"], CrateGraph.Links(first["object"]));
        Assert.Equal(["write/first%20of%20100%25/out.txt"], CrateGraph.Links(third["object"]));
        Assert.Equal(["paper/out.txt"], CrateGraph.Links(third["result"]));
        Assert.Contains("{\"text\":\"c\"}", third["description"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(["write/second/out.txt", "paper/out.txt"], CrateGraph.Links(crate.Find("#run")!["result"]));
    }
}
