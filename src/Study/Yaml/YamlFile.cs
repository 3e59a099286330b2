using Hormesis.Pipeline;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Hormesis.Study.Yaml;

/// <summary>Reads a YAML file that is not trusted: its size and depth are bounded, anchors are refused.</summary>
internal static class YamlFile
{
    private const long MaxBytes = 1 << 20;
    private const int MaxDepth = 32;

    /// <exception cref="HormesisException">Missing, too large or not one YAML mapping.</exception>
    /// <exception cref="YamlProblemException">A syntax error, a key given twice, an anchor, deep nesting.</exception>
    public static YamlMappingNode Read(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            throw new HormesisException($"{path}: no such file. Give one with --experiments=FILE.");
        if (file.Length > MaxBytes)
            throw new HormesisException($"{path}: {file.Length} bytes; a file of experiments holds at most {MaxBytes}.");

        var text = File.ReadAllText(path);
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
