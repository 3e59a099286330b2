using Hormesis.Files;

namespace Hormesis.Engine.Tests.Fixtures;

/// <summary>Changes a cache's file as somebody would who means it: its lines' checks fit.</summary>
internal static class CheckedLines
{
    public static void Forge(string path, Func<string, string> change) =>
        File.WriteAllLines(path, File.ReadAllLines(path)
            .Select(line => CheckedLine.Of(change(CheckedLine.Content(line)!))));
}
