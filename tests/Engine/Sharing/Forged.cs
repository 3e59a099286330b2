namespace Hormesis.Engine.Tests.Sharing;

/// <summary>Contents that lie and have the digests of their lies.</summary>
internal static class Forged
{
    private static readonly int Head = """{"digest":"","record":""".Length + 64;

    /// <param name="change">Gets the record without its digest.</param>
    public static string Record(string honest, Func<string, string> change)
    {
        var body = change(honest[Head..^2]);
        return $$"""{"digest":"{{Digest.OfText(body).Hex}}","record":{{body}}}""" + "\n";
    }
}
