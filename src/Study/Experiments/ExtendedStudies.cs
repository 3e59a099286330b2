using Hormesis.Study.Experiments.Yaml;
using YamlDotNet.RepresentationModel;

namespace Hormesis.Study.Experiments;

/// <summary>Lays the studies of a file over the studies that they extend.</summary>
/// <param name="path">Path of the file.</param>
/// <param name="studies">The file's studies by name.</param>
internal sealed class ExtendedStudies(string path, YamlMappingNode studies, YamlProblems problems)
{
    /// <summary>Limit of values of all studies, each with the values that it inherits: a long list may be inherited
    /// often.</summary>
    private const int MaxValues = 1_000_000;

    private readonly Dictionary<YamlNode, YamlMappingNode?> resolved = [];
    private int values;

    public string[] Names => [.. studies.Children.Keys.Select(name => name.ToString())];

    /// <summary>Path of a study's settings in messages.</summary>
    public static string At(YamlNode name) =>
        $"{ExperimentsFile.StudiesKey}.{VisibleText.OfValue(name.ToString())}";

    /// <summary>Lays the study's mapping over those that it extends; done once for all that extend it.</summary>
    /// <returns>Null if there was a problem, which is then reported.</returns>
    public YamlMappingNode? Complete(YamlNode name, YamlNode study) => Complete(name, study, []);

    /// <summary>The message that a name is not that of a study.</summary>
    public string NoStudy(YamlNode given) =>
        given is YamlScalarNode { Value: { } name }
            ? $"{YamlScalar.Show(given)} is none of the "
                + $"studies{(name.Length <= ExperimentsFile.MaxNameLength ? Spelling.Suggest(name, Names) : "")}: "
                + $"{Listing.Names(Names)}."
            : $"must be the name of one study: {Listing.Names(Names)}.";

    /// <param name="above">Studies that extend this one, the outermost first.</param>
    private YamlMappingNode? Complete(YamlNode name, YamlNode study, List<YamlNode> above)
    {
        if (resolved.TryGetValue(name, out var known))
            return known;

        above.Add(name);
        var mapping = LaidOver(name, study, above);
        above.RemoveAt(above.Count - 1);
        values += mapping?.AllNodes.Count() ?? 0;
        return values <= MaxValues
            ? resolved[name] = mapping
            : throw new YamlProblemException(path, YamlProblem.At(
                name,
                At(name),
                $"the studies up to this one have more than {MaxValues} values, including inherited ones; this is the "
                + "limit of one file. Move some studies to another file."));
    }

    private YamlMappingNode? LaidOver(YamlNode name, YamlNode study, List<YamlNode> open)
    {
        var at = $"{At(name)}.{ExperimentsFile.ExtendsKey}";
        if (study is not YamlMappingNode mapping)
        {
            problems.Add(YamlProblem.At(study, At(name), "a study must be a mapping."));
            return null;
        }

        var key = new YamlScalarNode(ExperimentsFile.ExtendsKey);
        if (!mapping.Children.TryGetValue(key, out var baseName))
            return mapping;

        var own = new YamlMappingNode(mapping.Children.Where(child => !child.Key.Equals(key))) { Tag = mapping.Tag };
        if (open.IndexOf(baseName) is >= 0 and var first)
            problems.Add(YamlProblem.At(baseName, at, Circle([.. open[first..].Select(node => node.ToString())])));
        else if (!studies.Children.TryGetValue(baseName, out var lower))
            problems.Add(YamlProblem.At(baseName, at, NoStudy(baseName)));
        else if (Complete(baseName, lower, open) is { } below)
            return YamlOverlay.Over(own, below, typeof(StudyConfig));
        return null;
    }

    private static string Circle(string[] names) => $"`{VisibleText.OfValue(names[0])}` extends itself"
        + $"{(names.Length > 1 ? $", through {Listing.Names(names[1..])}" : "")}.";
}
