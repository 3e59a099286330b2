using Hormesis.Pipeline;
using Hormesis.Pipeline.Files;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Hormesis.Study.Yaml;

/// <summary>Reads a YAML file that is not trusted: its size and depth are bounded, anchors are refused.</summary>
internal static class YamlFile
{
    private const int MaxBytes = 1 << 20;
    private const int MaxDepth = 32;

    /// <exception cref="HormesisException">Missing, too large or not one YAML mapping.</exception>
    /// <exception cref="YamlProblemException">A syntax error, a key given twice, an anchor, deep nesting.</exception>
    public static YamlMappingNode Read(string path)
    {
        var text = ReadText(path);
        try
        {
            RefuseTraps(path, text);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
                return root;
        }
        catch (YamlException exception)
        {
            throw new YamlProblemException(
                path, [new(exception.Start.Line, exception.Start.Column, "", (exception.InnerException ?? exception).Message)]);
        }

        throw new HormesisException($"{path}: must be one YAML mapping with the keys default and studies.");
    }

    /// <summary>A pipe is read too, for shells make one of <c>--experiments=&lt;(COMMAND)</c>.</summary>
    private static string ReadText(string path)
    {
        if (FileStat.Of(path) is null || Directory.Exists(path))
            throw new HormesisException($"{path}: {UserFile.Fault(path)} Give one with --experiments=FILE.");

        try
        {
            using var file = File.OpenRead(path);
            var bytes = new byte[MaxBytes + 1];
            var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (length > MaxBytes)
                throw new HormesisException($"{path}: over {MaxBytes} bytes; a file of experiments holds at most {MaxBytes}.");

            using var reader = new StreamReader(new MemoryStream(bytes, 0, length));
            return reader.ReadToEnd();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new HormesisException($"{path}: cannot be read: {error.Message}", error);
        }
    }

    private static void RefuseTraps(string path, string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            var current = parser.Current!;
            depth += current.NestingIncrease;
            if (depth > MaxDepth)
                throw Problem($"nested deeper than {MaxDepth} levels.");
            if (current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
                throw Problem("anchors and aliases are not read here; a study takes over another's settings with `extends: NAME`.");

            YamlProblemException Problem(string message) => new(path, [new(current.Start.Line, current.Start.Column, "", message)]);
        }
    }
}
