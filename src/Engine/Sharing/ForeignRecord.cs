using System.Text;
using Hormesis.Engine.Workers;
using Hormesis.Files;
using Hormesis.Stages.Keys;
using Hormesis.Store;

namespace Hormesis.Engine.Sharing;

/// <summary>
/// Reads records that others wrote. The key and the names of the outputs are known, which limits the record's length.
/// The record must have exactly this program's format, and each value must be within its limits.
/// </summary>
internal static class ForeignRecord
{
    /// <summary>Largest size of one content: a petabyte.</summary>
    public const long LargestContent = 1L << 50;

    private const long LongestSeconds = 1_000_000_000; // 31 years
    private const int BytesBesideAll = 1024;
    private const int BytesBesideOutput = 128;

    /// <summary>Returns the largest possible size in bytes of an action's record.</summary>
    public static long MostBytes(ActionKey key, IEnumerable<string> outputs) =>
        BytesBesideAll + Encoding.UTF8.GetByteCount(key.Json)
            + outputs.Sum(path => BytesBesideOutput + (2L * Encoding.UTF8.GetByteCount(path)));

    /// <param name="outputs">Outputs that the action declares.</param>
    /// <param name="fault">A clause that says what is wrong with the record.</param>
    /// <returns>Null if the record is not acceptable.</returns>
    public static ActionRecord? Parse(ReadOnlySpan<byte> content, ActionKey key, IEnumerable<string> outputs,
        out string fault)
    {
        ActionRecord? record;
        try
        {
            var text = ForeignText.Of(content);
            record = ActionRecord.Parse(text);
            fault = record is null ? "it is not a record, or was altered" : Fault(record, key, outputs)
                ?? (record.ToText() == text ? "" : "this program would write it differently");
        }
        catch (ArgumentException)
        {
            (record, fault) = (null, "it is not text");
        }

        return fault.Length == 0 ? record : null;
    }

    public static bool IsContent(StoredFile file) =>
        Digest.IsHex(file.Digest.Hex) && file.Size is >= 0 and <= LargestContent;

    /// <summary>Whether a machine's name has this program's format.</summary>
    public static bool IsMachine(string? machine) => machine is null || MachineNames.IsProcessor(machine);

    private static string? Fault(ActionRecord record, ActionKey key, IEnumerable<string> outputs) => record switch
    {
        _ when record.Key.Json != key.Json => $"it is the record of another key, {record.Key.Digest.Hex[..12]}…",
        _ when !outputs.Order(StringComparer.Ordinal)
            .SequenceEqual(record.Outputs.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal) =>
            "it has other outputs than its key declares",
        _ when record.Outputs.Any(output => RelativePath.Fault(output.Key) is not null || !IsContent(output.Value)) =>
            "it names invalid contents",
        { ElapsedSeconds: not (>= 0 and <= LongestSeconds) } => "its time is out of range",
        { PeakBytes: < 0 or > LargestContent } => "its memory is out of range",
        _ when !IsMachine(record.Machine) => "its machine's name is invalid",
        _ => null,
    };
}
