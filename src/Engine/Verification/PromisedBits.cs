using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Hormesis.Engine.Workers;
using Hormesis.Stages;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Verification;

/// <summary>Says which results have the same bits on every processor, which processors made the native ones, and which
/// come from programs that promise no bits.</summary>
internal static class PromisedBits
{
    /// <returns>At most one line about portable results, one about native results and one about results without a
    /// promise.</returns>
    public static IEnumerable<ResultLine> Of(Manifest manifest)
    {
        var others =
            manifest.Downstream(manifest.Instances.Where(made => !IsPortable(made)).Select(made => made.Id));
        if (Ids(manifest.Instances.Where(made => !others.Contains(made.Id))) is { IsEmpty: false } portable)
            yield return new(
                string.Create(CultureInfo.InvariantCulture, $"{portable.Length} results are portable: " +
                    $"every x86-64 processor with AVX2 and FMA gives these bits."), portable);

        PublishedInstance[] native = [.. manifest.Instances.Where(IsNative)];
        if (native.Length > 0)
            yield return new(
                $"{new NativeMachines(native.Select(made => made.Machine!), MachineDescription.WithGpus)}",
                Ids(native));

        var unpromised = Ids(manifest.Instances.Where(made => ModeOf(made) == Numerics.Unpromised));
        if (unpromised.Length > 0)
            yield return new(
                string.Create(CultureInfo.InvariantCulture, $"{unpromised.Length} results are of commands that " +
                    $"promise no bits (deterministic: false): another run of the same command may give others."),
                unpromised);
    }

    /// <summary>Whether the result needs no Torch, or has portable numerics. A former version promised less for
    /// them, so its keys do not count.</summary>
    private static bool IsPortable(PublishedInstance made) =>
        JsonNode.Parse(made.KeyJson.Json) is not JsonObject key
        || key["numerics"] is not { } numerics
        || (numerics is JsonObject fields && fields["mode"]?.ToString() == Numerics.Portable);

    private static string? ModeOf(PublishedInstance made) =>
        (JsonNode.Parse(made.KeyJson.Json) as JsonObject)?["numerics"] is JsonObject fields
            ? fields["mode"]?.ToString() : null;

    private static bool IsNative(PublishedInstance made) =>
        made.Machine is { } processor && MachineNames.IsProcessor(processor);

    private static ImmutableArray<string> Ids(IEnumerable<PublishedInstance> instances) =>
        [.. instances.Select(instance => instance.Id)];
}
