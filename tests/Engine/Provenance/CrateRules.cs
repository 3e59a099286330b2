using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Hormesis.Engine.Tests.Provenance;

/// <summary>
/// Requirements of RO-Crate 1.3, Workflow RO-Crate 1.1 and the Process, Workflow and Provenance Run Crate profiles 0.6
/// (https://w3id.org/ro/crate/1.3, https://w3id.org/ro/wfrun/provenance/0.6): each MUST that fits a crate without
/// subworkflows and formal parameters, and the SHOULDs of actions that need no time and no person. The rules were
/// compared with the SHACL shapes of the working group's validator (crs4/rocrate-validator) and contain each of its
/// MUSTs that applies to such a crate.
/// </summary>
internal static partial class CrateRules
{
    private const string Descriptor = "ro-crate-metadata.json";
    private const string WorkflowCrate = "https://w3id.org/workflowhub/workflow-ro-crate/1.1";

    private static readonly string[] Tools = ["SoftwareApplication", "SoftwareSourceCode", "ComputationalWorkflow"];

    private static readonly (string Rule, Func<CrateGraph, bool> Holds)[] All =
    [
        ("RO-Crate 1.3, 3: every entity has one @id and a @type",
            crate =>
            crate.Entities.All(entity => CrateGraph.Id(entity) is not null && CrateGraph.Values(entity["@type"]).Any())
            && crate.Entities.Select(CrateGraph.Id).Distinct().Count() == crate.Entities.Count),
        ("RO-Crate 1.3, 3: the graph is flat, values are literals or links", crate => crate.Entities.All(IsFlat)),
        ("RO-Crate 1.3, 3: ids are URI references",
            crate => crate.Entities.All(entity => UriReference().IsMatch(CrateGraph.Id(entity)!))),
        ("RO-Crate 1.3, 4: the descriptor is a CreativeWork about ./",
            crate => CrateGraph.Is(crate.Find(Descriptor), "CreativeWork")
            && CrateGraph.Links(crate.Find(Descriptor)!["about"]).SequenceEqual(["./"])),
        ("RO-Crate 1.3, 4: the descriptor conforms to RO-Crate 1.3 and to nothing else", crate =>
            CrateGraph.Links(crate.Find(Descriptor)?["conformsTo"]).SequenceEqual(["https://w3id.org/ro/crate/1.3"])),
        ("RO-Crate 1.3, 4.2: the root is a Dataset with name, description, date and licence",
            crate =>
            CrateGraph.Is(Root(crate), "Dataset") && IsText(Root(crate), "name") && IsText(Root(crate), "description")
            && IsDate(Root(crate)!["datePublished"]) && Root(crate)!["license"] is not null),
        ("RO-Crate 1.3, 5: every file is a part of the root", crate =>
            crate.OfType("File").All(file => CrateGraph.Links(Root(crate)?["hasPart"]).Contains(CrateGraph.Id(file)))),
        ("RO-Crate 1.3, 5: every part of the root is described",
            crate => crate.Linked(Root(crate), "hasPart").All(part => CrateGraph.Is(part, "File"))),
        ("RO-Crate 1.3, 6: every local link leads to an entity",
            crate =>
            crate.Entities.SelectMany(entity => entity).SelectMany(property => CrateGraph.Links(property.Value))
            .Where(IsLocal).All(link => crate.Find(link) is not null)),
        ("Workflow RO-Crate 1.1: the root conforms to it",
            crate => CrateGraph.Links(Root(crate)?["conformsTo"]).Contains(WorkflowCrate)),
        ("Workflow RO-Crate 1.1: the main entity is a workflow file",
            crate =>
            new[] { "File", "SoftwareSourceCode",
            "ComputationalWorkflow" }.All(type => CrateGraph.Is(Workflow(crate), type))),
        ("Workflow RO-Crate 1.1: its language is a ComputerLanguage",
            crate => crate.IsLinkedToAny(Workflow(crate), "programmingLanguage", "ComputerLanguage")),
        ("Run Crates 0.6: the root conforms to the profiles, each a CreativeWork",
            crate =>
            new[] { "process", "workflow", "provenance" }.All(profile => CrateGraph.Links(Root(crate)?["conformsTo"])
            .Contains($"https://w3id.org/ro/wfrun/{profile}/0.6"))
            && crate.IsLinkedToAny(Root(crate), "conformsTo", "CreativeWork")),
        ("RO-Crate 1.3, 10: what the root conforms to is a Profile", crate =>
            crate.Linked(Root(crate), "conformsTo").All(profile => CrateGraph.Is(profile, "Profile"))),
        ("Process Run Crate: every action has a tool as its instrument",
            crate => crate.OfType("CreateAction").All(action => crate.IsLinkedToAny(action, "instrument", Tools))),
        ("Process Run Crate: every action has a name, a description and a result",
            crate =>
            crate.OfType("CreateAction")
            .All(action => IsText(action, "name") && IsText(action, "description")
            && CrateGraph.Links(action["result"]).Count > 0)),
        ("Process Run Crate: what an action reads and makes is a file or described",
            crate => crate.OfType("CreateAction")
            .All(action => new[] { "object", "result" }.All(property => crate.Linked(action, property).All(IsData)))),
        ("Process Run Crate: no error without a failure, a status is one of schema.org's", crate =>
            crate.OfType("CreateAction").All(action => action["error"] is null && action["actionStatus"] is null)),
        ("Process Run Crate: every action is mentioned by the root", crate => crate.OfType("CreateAction")
            .All(action => CrateGraph.Links(Root(crate)?["mentions"]).Contains(CrateGraph.Id(action)))),
        ("RO-Crate 1.3, 11: software and languages have name, url and version", crate =>
            crate.OfType("SoftwareApplication").Concat(crate.OfType("ComputerLanguage"))
            .All(tool => new[] { "name", "url", "version" }.All(property => IsText(tool, property)))),
        ("Process Run Crate: tools have one version", crate =>
            crate.OfType("SoftwareApplication").All(tool => tool["softwareVersion"] is null)),
        ("RO-Crate 1.3, 11: the workflow has a name", crate => IsText(Workflow(crate), "name")),
        ("Workflow Run Crate: an action runs the workflow", crate => Runs(crate).Any()),
        ("Provenance Run Crate: the workflow has its tools as parts, and every other action runs one of them",
            crate =>
            crate.IsLinkedToAny(Workflow(crate), "hasPart", Tools)
            && crate.OfType("CreateAction").Except(Runs(crate))
            .All(action => CrateGraph.Links(action["instrument"])
            .All(CrateGraph.Links(Workflow(crate)?["hasPart"]).Contains))),
        ("Provenance Run Crate: a workflow with steps is a HowTo, and names every step",
            crate => CrateGraph.Is(Workflow(crate), "HowTo") && crate.OfType("HowToStep")
            .All(step => CrateGraph.Links(Workflow(crate)?["step"]).Contains(CrateGraph.Id(step)))),
        ("Provenance Run Crate: every step names its tool",
            crate => crate.OfType("HowToStep").All(step => crate.IsLinkedToAny(step, "workExample", Tools))),
        ("Provenance Run Crate: a ControlAction has a step and the action that it led to",
            crate =>
            crate.OfType("ControlAction")
            .All(control => crate.IsLinkedToAny(control, "instrument", "HowToStep")
            && crate.IsLinkedToAny(control, "object", "CreateAction"))),
        ("Provenance Run Crate: the OrganizeAction has engine, run and ControlActions",
            crate =>
            crate.OfType("OrganizeAction")
            .All(engine => crate.IsLinkedToAny(engine, "instrument", Tools)
            && crate.IsLinkedToAny(engine, "result", "CreateAction")
            && crate.IsLinkedToAny(engine, "object", "ControlAction"))),
    ];

    /// <returns>The rules that a crate breaks.</returns>
    public static IEnumerable<string> Broken(JsonNode crate)
    {
        var graph = new CrateGraph(crate);
        return All.Where(rule => !rule.Holds(graph)).Select(rule => rule.Rule);
    }

    private static JsonObject? Root(CrateGraph crate) => crate.Find("./");

    private static JsonObject? Workflow(CrateGraph crate) =>
        crate.Linked(Root(crate), "mainEntity") is [var workflow] ? workflow : null;

    private static IEnumerable<JsonObject> Runs(CrateGraph crate) =>
        crate.OfType("CreateAction")
            .Where(action => CrateGraph.Links(action["instrument"]).Contains(CrateGraph.Id(Workflow(crate))!));

    private static bool IsFlat(JsonObject entity) => entity.All(property => CrateGraph.Values(property.Value)
        .All(value => value is JsonValue || value is JsonObject { Count: 1 } link && CrateGraph.Id(link) is not null));

    private static bool IsData(JsonObject? entity) =>
        new[] { "File", "Dataset", "Collection", "CreativeWork",
        "PropertyValue" }.Any(type => CrateGraph.Is(entity, type));

    private static bool IsLocal(string link) => !Uri.TryCreate(link, UriKind.Absolute, out _);

    private static bool IsText(JsonObject? entity, string property) => entity?[property] is JsonValue value
        && value.GetValue<string>().Length > 0;

    private static bool IsDate(JsonNode? value) =>
        value is JsonValue
            && DateOnly.TryParseExact(value.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out _);

    /// <summary>The characters of RFC 3986, others escaped.</summary>
    [GeneratedRegex("^([A-Za-z0-9._~:/?#@!$&'()*+,;=-]|%[0-9A-F]{2})+$")]
    private static partial Regex UriReference();
}
