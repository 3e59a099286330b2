using System.Text.Json;
using System.Text.Json.Nodes;
using Hormesis.Engine.Scheduling;
using Hormesis.Engine.Workers;
using Hormesis.Files;
using Hormesis.Stages;
using Hormesis.Stages.Keys;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Verification;

/// <summary>Compares the machine classes in a manifest with this machine's class, which a self-test measures in a
/// scratch folder if it is unknown.</summary>
public static class ClassVerifier
{
    /// <returns>Classes in the order of their names; empty if no result depends on the machine.</returns>
    /// <exception cref="HormesisException">The manifest is missing or cannot be read.</exception>
    public static IReadOnlyList<ResultClass> Verify(
        string artifactsFolder, string study, WorkerCommand worker, ICodeFingerprint fingerprint,
            CancellationToken cancellation) =>
        Verify(artifactsFolder, study, new ProcessExecutor(worker), fingerprint, cancellation).GetAwaiter().GetResult();

    internal static async Task<IReadOnlyList<ResultClass>> Verify(
        string artifactsFolder, string study, IActionExecutor executor, ICodeFingerprint fingerprint,
            CancellationToken cancellation)
    {
        var manifest = StudyVerifier.Read(artifactsFolder, study).Manifest;
        using var scratch = new ScratchFolder(); // Verification does not write to the store itself.
        var store = new RunStore(scratch.Path, study, fingerprint);
        var known = new MachineSelfTest(new RunStore(artifactsFolder, study, fingerprint).Lookups, executor.Processor!,
            runner: null);
        var selfTest = new MachineSelfTest(store.Lookups, executor.Processor!, new(store, executor, new()));

        var classes = new List<ResultClass>();
        foreach (var made in manifest.Instances.Where(instance => instance.MachineClass is not null
            && TermsOf(instance) is not null)
            .GroupBy(instance => (Class: instance.MachineClass!, Terms: TermsOf(instance)!))
            .OrderBy(group => group.Key.Class, StringComparer.Ordinal))
        {
            var here = await known.ClassFor(made.Key.Terms, cancellation) is { Name: not null } found ? found
                : await selfTest.ClassFor(made.Key.Terms, cancellation);
            classes.Add(new(made.Key.Class, [.. made.Select(instance => instance.Id)], here.Name, here.Fault));
        }

        return classes;
    }

    private static Numerics? TermsOf(PublishedInstance instance)
    {
        var numerics = JsonNode.Parse(instance.KeyJson.Json)?["numerics"];
        try
        {
            return numerics.Deserialize<Numerics?>(JsonSerializerOptions.Web)?.OfClass();
        }
        catch (JsonException)
        {
            return null; // Another version of this program wrote it.
        }
    }
}
