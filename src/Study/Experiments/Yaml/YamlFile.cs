using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Hormesis.Study.Experiments.Yaml;

/// <summary>Reads an untrusted YAML file: its size and depth are limited, and anchors are refused.</summary>
internal static class YamlFile
{
    private const int MaxDepth = 32;

    private const string NoAnchors = "anchors and aliases are not allowed; a text that begins with * or & needs "
        + "quotes, and a study inherits another's settings with `extends: NAME`.";

    /// <exception cref="HormesisException">The file is missing, too large or not one YAML mapping.</exception>
    /// <exception cref="YamlProblemException">The file has a syntax error, a duplicate key, an anchor or deep
    /// nesting.</exception>
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
            var isAnchor = text.ElementAtOrDefault((int)exception.Start.Index) is '*' or '&';
            throw new YamlProblemException(
                path, new(exception.Start.Line, exception.Start.Column, "",
                    isAnchor ? NoAnchors : VisibleText.OfValue((exception.InnerException ?? exception).Message)));
        }

        throw new HormesisException($"{path}: must be one YAML mapping with the keys default and studies.");
    }

    private static void RefuseTraps(string path, string text)
    {
        var parser = new Parser(new StringReader(text));
        // For each open node: whether a key comes next, or its value; null within a list.
        var open = new Stack<bool?>();
        while (MoveNext(path, parser))
        {
            var current = parser.Current!;
            if (current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
                throw Problem(NoAnchors);
            if (current is NodeEvent && open.TryPop(out var isKey))
            {
                if (isKey == true && current is not Scalar)
                    throw Problem("a key must be a name, not a list or a mapping.");
                open.Push(!isKey);
            }

            if (current is MappingStart or SequenceStart)
                open.Push(current is MappingStart ? true : null);
            else if ((current is MappingEnd or SequenceEnd) && open.Pop() == false)
                throw Problem("the last key has no value.");
            if (open.Count > MaxDepth)
                throw Problem($"the nesting is deeper than {MaxDepth} levels.");

            YamlProblemException Problem(string message) =>
                new(path, new(current.Start.Line, current.Start.Column, "", message));
        }
    }

    /// <summary>For some syntax errors YamlDotNet throws exceptions of other types, which have no position; the
    /// position is that of the last event.</summary>
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
                new(last.Line, last.Column, "",
                    $"the text from here on is not YAML: {VisibleText.OfValue(error.Message)}"));
        }
    }
}
