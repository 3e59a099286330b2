using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Hormesis.Study.Experiments.Yaml;

/// <summary>Reads a YAML file that is not trusted: its size and depth are bounded, anchors are refused.</summary>
internal static class YamlFile
{
    private const int MaxDepth = 32;

    /// <exception cref="HormesisException">Missing, too large or not one YAML mapping.</exception>
    /// <exception cref="YamlProblemException">A syntax error, a key given twice, an anchor, deep nesting.</exception>
    public static YamlMappingNode Read(string path)
    {
        var text = YamlText.Read(path);
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
                path, new(exception.Start.Line, exception.Start.Column, "",
                    VisibleText.OfValue((exception.InnerException ?? exception).Message)));
        }

        throw new HormesisException($"{path}: must be one YAML mapping with the keys default and studies.");
    }

    private static void RefuseTraps(string path, string text)
    {
        var parser = new Parser(new StringReader(text));
        // Of each open node: whether a key comes next, or its value; null within a list.
        var open = new Stack<bool?>();
        while (MoveNext(path, parser))
        {
            var current = parser.Current!;
            if (current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
                throw Problem("anchors and aliases are not read here; a study takes over another's settings with " +
                    "`extends: NAME`.");
            if (current is NodeEvent && open.TryPop(out var isKey))
            {
                if (isKey == true && current is not Scalar)
                    throw Problem("a key is a name, not a list or a mapping.");
                open.Push(!isKey);
            }

            if (current is MappingStart or SequenceStart)
                open.Push(current is MappingStart ? true : null);
            else if (current is MappingEnd or SequenceEnd)
                open.Pop();
            if (open.Count > MaxDepth)
                throw Problem($"nested deeper than {MaxDepth} levels.");

            YamlProblemException Problem(string message) =>
                new(path, new(current.Start.Line, current.Start.Column, "", message));
        }
    }

    /// <summary>YamlDotNet throws other exceptions than its own at some slips, after the last place that it
    /// understood.</summary>
    private static bool MoveNext(string path, Parser parser)
    {
        try
        {
            return parser.MoveNext();
        }
        catch (Exception error) when (error is not YamlException)
        {
            var last = parser.Current?.End ?? Mark.Empty;
            throw new YamlProblemException(path,
                new(last.Line, last.Column, "", $"no YAML from here on: {VisibleText.OfValue(error.Message)}"));
        }
    }
}
