using System.Text.Json;
using Hormesis.Engine.Publishing;
using Hormesis.Files;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Sharing;

/// <summary>Reads manifests that others wrote. A manifest is accepted only if it is consistent and in exactly this
/// program's format.</summary>
internal static class ForeignManifest
{
    /// <summary>Size limit in bytes of a manifest in a shared store: twice the need of 100,000 instances of 4.2 KB, and
    /// near the limit of a string.</summary>
    public const int MostBytes = 900_000_000;

    private const int LongestId = 1000;
    private const int MostFaults = 20;

    /// <param name="study">Name that the study must have; null for any name.</param>
    /// <param name="where">Description of the manifest's source for messages.</param>
    /// <exception cref="HormesisException">The content is not a manifest, or not of this study; the message says what
    /// is wrong.</exception>
    public static Manifest Parse(ReadOnlySpan<byte> content, string? study, string where)
    {
        var manifest = Read(content, study, where, out var faults);
        return faults.Length == 0 ? manifest!
            : throw new HormesisException(
            $"{where} is refused:\n  {string.Join("\n  ", faults.Select(ForeignText.Shown))}");
    }

    private static Manifest? Read(ReadOnlySpan<byte> content, string? study, string where, out string[] faults)
    {
        try
        {
            var text = ForeignText.Of(content);
            var manifest = Manifest.Parse(text, where);
            faults = [.. Faults(manifest, text, study).Take(MostFaults)];
            return manifest;
        }
        catch (HormesisException error)
        {
            faults = [error.Message];
        }
        catch (Exception error)
            when (error is ArgumentException or JsonException or FormatException or InvalidOperationException)
        {
            faults = ["it is not a manifest of this program"];
        }

        return null;
    }

    private static IEnumerable<string> Faults(Manifest manifest, string text, string? study)
    {
        if (study is not null && manifest.Study != study)
            yield return $"it belongs to the study `{manifest.Study}`";
        if (manifest.ToText().ToString() != text)
            yield return "another version of this program wrote it: use the checkout that made it";
        foreach (var instance in manifest.Instances.Where(instance => !IsWithinLimits(instance)))
            yield return $"its entry for {instance.Id} exceeds this program's limits";
        foreach (var instance in manifest.Instances.Where(instance => !ForeignKey.IsOf(instance)))
            yield return $"the key of {instance.Id} is not one of this program";
        foreach (var (id, what) in ManifestContradictions.Of(manifest))
            yield return $"{Manifest.FileName}: {id}: {what}.";
        foreach (var path in PartialStudy.Clashes(manifest))
            yield return $"its path {path} names two files, or one of this program's own files";
    }

    private static bool IsWithinLimits(PublishedInstance instance) =>
        IsName(instance.Id)
        && RelativePath.SegmentFault(instance.Stage) is null
        && instance.Inputs.All(input => IsName(input.Name) && (input.Producer is null || IsName(input.Producer))
            && input.Paths.All(IsName))
        && instance.Outputs.All(file => IsName(file.Path) && IsName(file.Output)
            && ForeignRecord.IsContent(file.Content))
        && ForeignRecord.IsMachine(instance.Machine);

    private static bool IsName(string text) => text.Length <= LongestId && RelativePath.Fault(text) is null;
}
