using System.Text;
using System.Text.Json.Nodes;
using Hormesis.Engine.Workers;
using Hormesis.Files;
using Hormesis.Stages.Keys;
using Hormesis.Store;

namespace Hormesis.Engine.Sharing;

/// <summary>
/// Reads records that others wrote. The key and the outputs are known before, so a record can be no longer than they
/// make it; it must be as this program writes it, to the byte, and each of its values within its limits.
/// </summary>
internal static class ForeignRecord
{
    /// <summary>Of one content, bytes: a petabyte.</summary>
    public const long LargestContent = 1L << 50;

    private const long LongestSeconds = 1_000_000_000; // 31 years
    private const int BytesBesideAll = 1024;
    private const int BytesBesideOutput = 128;

    /// <summary>Most bytes that the record of an action can have.</summary>
    public static long MostBytes(ActionKey key, IEnumerable<string> outputs) =>
        BytesBesideAll + Encoding.UTF8.GetByteCount(key.Json)
            + outputs.Sum(path => BytesBesideOutput + (2L * Encoding.UTF8.GetByteCount(path)));

    /// <param name="outputs">That the action declares.</param>
    /// <param name="fault">A clause that says what is wrong with it.</param>
    /// <returns>Null where it cannot be believed.</returns>
    public static ActionRecord? Parse(ReadOnlySpan<byte> content, ActionKey key, IEnumerable<string> outputs,
        out string fault)
    {
        ActionRecord? record;
        try
        {
            var text = ForeignText.Of(content);
            record = ActionRecord.Parse(text);
            fault = record is null ? "it is no record, or was altered" : Fault(record, key, outputs)
                ?? (record.ToText() == text ? "" : "this program would write it differently");
        }
        catch (ArgumentException)
        {
            (record, fault) = (null, "it is no text");
        }

        return fault.Length == 0 ? record : null;
    }

    public static bool IsContent(StoredFile file) =>
        Digest.IsHex(file.Digest.Hex) && file.Size is >= 0 and <= LargestContent;

    /// <summary>Whether machines are named as this program does it, and a class only where there are numerics that it
    /// decides.</summary>
    public static bool AreMachines(string? machine, string? machineClass, ActionKey key) =>
        (machine is null || MachineNames.IsProcessor(machine))
        && (machineClass is null
            || (MachineNames.IsClass(machineClass) && JsonNode.Parse(key.Json)?["numerics"] is not null));

    private static string? Fault(ActionRecord record, ActionKey key, IEnumerable<string> outputs) => record switch
    {
        _ when record.Key.Json != key.Json => $"it is the record of {record.Key.Digest.Hex[..12]}…",
        _ when !outputs.Order(StringComparer.Ordinal)
            .SequenceEqual(record.Outputs.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal) =>
            "it has other outputs than its key declares",
        _ when record.Outputs.Any(output => RelativePath.Fault(output.Key) is not null || !IsContent(output.Value)) =>
            "it names no legal contents",
        { ElapsedSeconds: not (>= 0 and <= LongestSeconds) } => "its time is out of range",
        { PeakBytes: < 0 or > LargestContent } => "its memory is out of range",
        _ when !AreMachines(record.Machine, record.MachineClass, key) => "it names no machine as this program does",
        _ => null,
    };
}
