using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Hormesis.Stages.Keys;
using Hormesis.Store.Manifests;

namespace Hormesis.Store.Provenance;

/// <summary>
/// Writes a study as a Provenance Run Crate 0.6 on RO-Crate 1.3 (https://w3id.org/ro/wfrun/provenance/0.6): the
/// settings are the workflow, the stages are the tools, the instances are the actions. Actions have no times;
/// docs/standards.md says why.
/// </summary>
internal sealed class WorkflowRunCrate(Manifest manifest)
{
    private const string Root = "./";
    private const string Run = "#run";

    private readonly ILookup<string, PublishedInstance> instances =
        manifest.Instances.ToLookup(instance => instance.Id, StringComparer.Ordinal);

    private readonly ImmutableArray<KeyFields> keys = [.. manifest.Instances.Select(KeyFields.Of)];

    private IEnumerable<string> Stages =>
        manifest.Instances.Select(instance => instance.Stage).Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);

    /// <param name="workflow">The study's settings.</param>
    /// <param name="records">The other documents and the manifest.</param>
    public void WriteTo(
        TextWriter writer, (string Name, StoredFile File) workflow, params (string Name, StoredFile File)[] records)
    {
        var context =
            new JsonArray($"{CrateSurroundings.RoCrate}/context", "https://w3id.org/ro/terms/workflow-run/context");
        var before = $"{{\"@context\":{CanonicalJson.Of(context)},\"@graph\":[";
        var entities = Entities(workflow, records);
        new IndentedJson(writer)
            .Append(CanonicalJson.Pieces(before, entities, entity => [CanonicalJson.Of(entity)], "]}")).End();
    }

    private IEnumerable<JsonObject> Entities((string Name, StoredFile File) workflow,
        (string Name, StoredFile File)[] records) =>
        new[] { Descriptor(),
            RootDataset([workflow.Name, .. records.Select(record => record.Name), Sha256Sums.FileName]) }
            .Concat(CrateSurroundings.Profiles.Select(CrateSurroundings.Profile))
            .Append(Workflow(workflow))
            .Concat(CrateSurroundings.Entities(manifest.Commit))
            .Concat(records.Select(record => Document(record)))
            .Append(Sums())
            .Concat(manifest.Files.Select(file => File(file.Path, file.Content.Size, file.Content.Digest)))
            .Concat(RawInputs().Select(input => input.Entity))
            .Concat(Stages.SelectMany(StageEntities))
            .Append(EngineRun())
            .Append(WorkflowRun(workflow.Name))
            .Concat(manifest.Instances.Zip(keys).SelectMany(pair => InstanceEntities(pair.First, pair.Second)));

    private static JsonObject Descriptor()
    {
        var entity = CrateEntity.Of(StudyDocuments.Crate, "CreativeWork");
        entity["about"] = CrateEntity.Link(Root);
        entity["conformsTo"] = CrateEntity.Link(CrateSurroundings.RoCrate);
        return entity;
    }

    /// <param name="documents">The workflow comes first.</param>
    private JsonObject RootDataset(string[] documents)
    {
        var entity = CrateEntity.Of(Root, "Dataset");
        entity["name"] = $"Study {manifest.Study} of {Software.Name}";
        entity["description"] = "How much synthetic MRI a segmentation model's training set can bear: results, " +
            "and how each came about.";
        entity["datePublished"] = Software.Released;
        entity["license"] = CrateEntity.Link(CrateSurroundings.ResultsLicense);
        entity["conformsTo"] = CrateEntity.Links(CrateSurroundings.Profiles.Select(profile => profile.Id));
        entity["mainEntity"] = CrateEntity.Link(documents[0]);
        entity["hasPart"] =
            CrateEntity.Links([.. documents, .. manifest.Files.Select(file => CrateEntity.Escaped(file.Path))]);
        entity["mentions"] =
            CrateEntity.Links([Run, .. manifest.Instances.Select(ActionOf), .. RawInputs().Select(input => input.Id)]);
        return entity;
    }

    private JsonObject Workflow((string Name, StoredFile File) file)
    {
        var entity = Document(file, "SoftwareSourceCode", "ComputationalWorkflow", "HowTo");
        entity["name"] = $"Settings of the study {manifest.Study}, for --experiments";
        entity["programmingLanguage"] = CrateEntity.Link(CrateSurroundings.Language);
        entity["license"] = CrateEntity.Link(CrateSurroundings.SoftwareLicense);
        entity["creator"] = CrateEntity.Link(CrateSurroundings.Authors);
        entity["hasPart"] = CrateEntity.Links(Stages.Select(ToolOf));
        entity["step"] = CrateEntity.Links(Stages.Select(StepOf));
        return entity;
    }

    private static JsonObject Document((string Name, StoredFile File) document, params string[] otherTypes) =>
        File(document.Name, document.File.Size, document.File.Digest, otherTypes);

    /// <summary>Entity of SHA256SUMS. It has no digest here, because SHA256SUMS contains the digest of this
    /// crate.</summary>
    private static JsonObject Sums() => CrateEntity.Of(Sha256Sums.FileName, "File").Named(Sha256Sums.FileName);

    private static JsonObject File(string path, long size, Digest digest, params string[] otherTypes)
    {
        var entity = CrateEntity.Of(CrateEntity.Escaped(path), ["File", .. otherTypes]).Named(path);
        entity["contentSize"] = size.ToString(CultureInfo.InvariantCulture);
        entity["sha256"] = digest.Hex;
        entity["encodingFormat"] = MediaTypes.Of(path);
        return entity;
    }

    /// <summary>Entities of raw files. The files are not in the crate; each set of them is one entity with the digest
    /// of its list.</summary>
    private IEnumerable<(string Id, JsonObject Entity)> RawInputs() =>
        from instance in manifest.Instances
        from input in instance.Inputs
        where input.Producer is null
        let id = RawOf(instance, input)
        let entity = CrateEntity.Of(id, "CreativeWork")
            .Named($"{input.Name} of {instance.Id}")
            .Described("Files from outside the crate. SHA-256 of the list of their paths and SHA-256, as " +
                $"canonical JSON: {input.Digest.Hex}")
        select (id, entity);

    private IEnumerable<JsonObject> StageEntities(string stage)
    {
        yield return CrateEntity.Of(ToolOf(stage), "SoftwareApplication").Named(stage).Released(
            $"urn:x-hormesis:stage:{Uri.EscapeDataString(stage)}",
            string.Join(' ', keys.Where(key => key.Stage == stage).Select(key => key.Code.Digest.Hex)
                .Distinct(StringComparer.Ordinal)));
        var step = CrateEntity.Of(StepOf(stage), "HowToStep").Named(stage);
        step["workExample"] = CrateEntity.Link(ToolOf(stage));
        yield return step;
    }

    private JsonObject EngineRun()
    {
        var entity = CrateEntity.Of("#engine-run", "OrganizeAction")
            .Named($"Run of {Software.Name} {Software.Version}");
        entity["instrument"] = CrateEntity.Link(CrateSurroundings.Engine);
        entity["object"] = CrateEntity.Links(manifest.Instances.Select(ControlOf));
        entity["result"] = CrateEntity.Link(Run);
        return entity;
    }

    /// <summary>Entity of the whole run; its results are the outputs that no other instance reads.</summary>
    private JsonObject WorkflowRun(string workflow)
    {
        var read = manifest.Instances.SelectMany(instance => instance.Inputs).Select(input => input.Producer)
            .ToHashSet(StringComparer.Ordinal);
        var entity = CrateEntity.Of(Run, "CreateAction").Named($"Run of the study {manifest.Study}");
        entity["description"] = $"./cake.sh --study={manifest.Study}";
        entity["instrument"] = CrateEntity.Link(workflow);
        entity["object"] = CrateEntity.Links(RawInputs().Select(input => input.Id));
        entity["result"] =
            CrateEntity.Links(manifest.Instances.Where(instance => !read.Contains(instance.Id)).SelectMany(ResultsOf));
        return entity;
    }

    private IEnumerable<JsonObject> InstanceEntities(PublishedInstance instance, KeyFields key)
    {
        var action = CrateEntity.Of(ActionOf(instance), "CreateAction").Named(instance.Id);
        action["description"] = $"Key {instance.Key.Hex}, parameters {key.Parameters}";
        action["instrument"] = CrateEntity.Link(ToolOf(instance.Stage));
        action["object"] = CrateEntity.Links(instance.Inputs.SelectMany(input => ObjectsOf(instance, input)));
        action["result"] = CrateEntity.Links(ResultsOf(instance));
        yield return action;
        var control = CrateEntity.Of(ControlOf(instance), "ControlAction").Named($"Scheduling of {instance.Id}");
        control["instrument"] = CrateEntity.Link(StepOf(instance.Stage));
        control["object"] = CrateEntity.Link(ActionOf(instance));
        yield return control;
    }

    private IEnumerable<string> ObjectsOf(PublishedInstance instance, PublishedInput input) => input.Producer is null
        ? [RawOf(instance, input)]
        : instances[input.Producer].SelectMany(producer => producer.Outputs)
            .Where(file => input.Paths.IsEmpty || input.Paths.Contains(file.Output))
            .Select(file => CrateEntity.Escaped(file.Path));

    private static IEnumerable<string> ResultsOf(PublishedInstance instance) =>
        instance.Outputs.Select(file => CrateEntity.Escaped(file.Path));

    private static string ActionOf(PublishedInstance instance) => $"{Run}/{CrateEntity.Escaped(instance.Id)}";

    private static string ControlOf(PublishedInstance instance) => $"#control/{CrateEntity.Escaped(instance.Id)}";

    private static string RawOf(PublishedInstance instance, PublishedInput input) =>
        $"#raw/{CrateEntity.Escaped(instance.Id)}/{CrateEntity.Escaped(input.Name)}";

    private static string ToolOf(string stage) => $"#stage/{CrateEntity.Escaped(stage)}";

    private static string StepOf(string stage) => $"#step/{CrateEntity.Escaped(stage)}";
}
