namespace Hormesis.Tests.Snapshots;

/// <summary>Says where two texts part.</summary>
internal static class SnapshotDifference
{
    public static string Describe(string? approved, string text, string received, string verified)
    {
        if (approved is null)
            return $"Nothing is approved yet. Read {received} and, if it is right, rename it to " +
                $"{Path.GetFileName(verified)}.";

        var (expected, actual) = (approved.Split('\n'), text.Split('\n'));
        var line = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"""
            {verified}({line + 1}) differs from {Path.GetFileName(received)}.
              verified: {Line(expected, line)}
              received: {Line(actual, line)}
            If the change is meant, rename the received file over the verified one.
            """;
    }

    private static string Line(string[] lines, int index) => index < lines.Length ? lines[index] : "(no such line)";
}
