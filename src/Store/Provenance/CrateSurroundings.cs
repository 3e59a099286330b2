using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Hormesis.Store.Manifests;

namespace Hormesis.Store.Provenance;

/// <summary>Entities that every crate of this program has: profiles, engine, language, authors, licenses.</summary>
internal static class CrateSurroundings
{
    /// <summary>The version of RO-Crate on which the profiles are based; 1.2 fits none of them.</summary>
    public const string RoCrate = "https://w3id.org/ro/crate/1.3";

    public const string Engine = "#hormesis";
    public const string Language = "#experiments";
    public const string Authors = "#authors";
    public const string SoftwareLicense = "https://spdx.org/licenses/MIT";
    public const string ResultsLicense = "#license-of-results";

    public static readonly ImmutableArray<(string Id, string Name, string Version)> Profiles =
    [
        ("https://w3id.org/ro/wfrun/process/0.6", "Process Run Crate", "0.6"),
        ("https://w3id.org/ro/wfrun/workflow/0.6", "Workflow Run Crate", "0.6"),
        ("https://w3id.org/ro/wfrun/provenance/0.6", "Provenance Run Crate", "0.6"),
        ("https://w3id.org/workflowhub/workflow-ro-crate/1.1", "Workflow RO-Crate", "1.1"),
    ];

    public static JsonObject Profile((string Id, string Name, string Version) profile)
    {
        var entity = CrateEntity.Of(profile.Id, "CreativeWork", "Profile").Named(profile.Name);
        entity["version"] = profile.Version;
        return entity;
    }

    public static IEnumerable<JsonObject> Entities(SourceCommit commit)
    {
        yield return CrateEntity.Of(Authors, "Organization").Named(Software.Authors);
        yield return CrateEntity.Of(SoftwareLicense, "CreativeWork").Named("MIT License");
        yield return CrateEntity.Of(ResultsLicense, "CreativeWork")
            .Named("Not stated by the program")
            .Described("Results are licensed by whoever publishes them; what is made of real scans is bound by " +
                "the terms of their data.");
        yield return CrateEntity.Of(Language, "ComputerLanguage")
            .Named($"{Software.Name} experiments")
            .Described("experiments.yaml of Hormesis; JSON is YAML.")
            .Released("urn:x-hormesis:experiments:v1", Software.Version);
        yield return CrateEntity.Of(Engine, "SoftwareApplication").Named(Software.Name)
            .Released(SlsaStatement.Builder, $"{Software.Version}, commit {commit}");
    }
}
