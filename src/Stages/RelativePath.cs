namespace Hormesis.Files;

/// <summary>Paths that come from data or configuration: relative, with '/', never out of their root.</summary>
public static class RelativePath
{
    private const int LongestSegment = 200;

    /// <summary>What is wrong with a path; null where nothing is.</summary>
    public static string? Fault(string path) =>
        path.Split('/').Select(SegmentFault).FirstOrDefault(fault => fault is not null);

    /// <summary>What is wrong with one name; null where nothing is.</summary>
    public static string? SegmentFault(string segment) => segment switch
    {
        "" => "has an empty part (a path is relative, its parts separated by one '/')",
        "." or ".." => "holds '.' or '..' as a part",
        _ when segment.Contains('/', StringComparison.Ordinal) => "holds a '/'",
        _ when segment.Contains('\\', StringComparison.Ordinal) => "holds a backslash",
        _ when segment.Any(char.IsControl) => "holds a control character, such as a newline",
        _ when System.Text.Encoding.UTF8.GetByteCount(segment) > LongestSegment =>
            $"has a part longer than {LongestSegment} bytes",
        _ => null,
    };
}
