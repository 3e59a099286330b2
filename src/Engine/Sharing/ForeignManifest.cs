using System.Text.Json;
using Hormesis.Engine.Publishing;
using Hormesis.Files;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Sharing;

/// <summary>Reads manifests that others wrote. One is believed no further than it agrees with itself, and with how this
/// program writes it.</summary>
internal static class ForeignManifest
{
    /// <summary>Bytes of a manifest that a shared store takes and gives; twice what 100,000 instances of 4.2 KB need,
    /// and a string holds no much longer one.</summary>
    public const int MostBytes = 900_000_000;

    private const int LongestId = 1000;
    private const int MostFaults = 20;

    /// <param name="where">Whose it is, for a person.</param>
    /// <exception cref="HormesisException">It is none, or not of this study; the message names what is
    /// wrong.</exception>
    public static Manifest Parse(ReadOnlySpan<byte> content, string study, string where)
    {
        var manifest = Read(content, study, where, out var faults);
        return faults.Length == 0 ? manifest!
            : throw new HormesisException(
            $"{where} is not taken:\n  {string.Join("\n  ", faults.Select(ForeignText.Shown))}");
    }

    private static Manifest? Read(ReadOnlySpan<byte> content, string study, string where, out string[] faults)
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
            faults = ["it is no manifest of this program"];
        }

        return null;
    }

    private static IEnumerable<string> Faults(Manifest manifest, string text, string study)
    {
        if (manifest.Study != study)
            yield return $"it is of the study `{manifest.Study}`";
        if (manifest.ToText() != text)
            yield return "another version of this program wrote it: pull with the checkout that made it";
        foreach (var instance in manifest.Instances.Where(instance => !IsWithinLimits(instance)))
            yield return $"what it says of {instance.Id} is beyond what this program writes";
        foreach (var (id, what) in ManifestContradictions.Of(manifest))
            yield return $"{Manifest.FileName}: {id}: {what}.";
        foreach (var path in PartialStudy.Clashes(manifest))
            yield return $"its path {path} stands for two files, or for one of this program's own";
    }

    private static bool IsWithinLimits(PublishedInstance instance) =>
        IsName(instance.Id)
        && RelativePath.SegmentFault(instance.Stage) is null
        && instance.Inputs.All(input => IsName(input.Name) && (input.Producer is null || IsName(input.Producer))
            && input.Paths.All(IsName))
        && instance.Outputs.All(file => IsName(file.Path) && IsName(file.Output)
            && ForeignRecord.IsContent(file.Content))
        && ForeignRecord.AreMachines(instance.Machine, instance.MachineClass, instance.KeyJson);

    private static bool IsName(string text) => text.Length <= LongestId && RelativePath.Fault(text) is null;
}
