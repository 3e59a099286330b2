namespace Hormesis.Files;

/// <summary>Checks paths from data or configuration: they are relative, use '/', and never leave their root.</summary>
public static class RelativePath
{
    private const int LongestSegment = 200;

    /// <summary>Describes what is wrong with a path; null if it is valid.</summary>
    public static string? Fault(string path) =>
        path.Split('/').Select(SegmentFault).FirstOrDefault(fault => fault is not null);

    /// <summary>Describes what is wrong with one name; null if it is valid.</summary>
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
