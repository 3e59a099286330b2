using System.Text.Json.Nodes;
using Hormesis.Pipeline;
using Hormesis.Pipeline.Remote;
using Hormesis.Pipeline.Stages;
using Hormesis.Study.Yaml;
using YamlDotNet.RepresentationModel;

namespace Hormesis.Study.Configuration;

/// <summary>experiments.yaml: named studies, each complete or an <c>extends</c> of another.</summary>
public sealed class ExperimentsFile
{
    public const string DefaultKey = "default";
    public const string StudiesKey = "studies";
    public const string ExtendsKey = "extends";
    public const string RemoteKey = "remote";
    public const string SlurmKey = "slurm";

    private readonly string path;
    private readonly List<YamlProblem> problems = [];
    private readonly YamlMappingNode studies = [];

    private ExperimentsFile(string path) => this.path = path;

    /// <summary>The study that runs where none is named.</summary>
    public string Default { get; private set; } = "";

    /// <summary>The shared store of all its studies; null where it names none.</summary>
    public RemoteChoice? Remote { get; private set; }

    /// <summary>What jobs of a cluster ask for, whatever the study.</summary>
    public SlurmConfig Slurm { get; private set; } = new();

    public SortedDictionary<string, StudyConfig> Studies { get; } = new(StringComparer.Ordinal);

    /// <exception cref="HormesisException">Every problem of the file, with line and column.</exception>
    public static ExperimentsFile Read(string path)
    {
        var file = new ExperimentsFile(path);
        file.ReadRoot(YamlFile.Read(path));
        // What a study takes over from a wrong one is wrong in both, and mended in one place.
        return file.problems.Count == 0
            ? file
            : throw new YamlProblemException(path, [.. file.problems.DistinctBy(problem => (problem.Line, problem.Column, problem.Message))]);
    }

    /// <param name="name">Null for the default.</param>
    /// <exception cref="HormesisException">No such study.</exception>
    public StudyConfig Study(string? name) =>
        Studies.TryGetValue(name ?? Default, out var study)
            ? study
            : throw new HormesisException(
                $"{path}: no study is called `{name}`{Spelling.Suggest(name!, Studies.Keys)}. Its studies: {string.Join(", ", Studies.Keys)}.");

    /// <summary>One study alone, complete; JSON is YAML, so <see cref="Read"/> takes it for a file like any other.</summary>
    public JsonObject ToJson(string name) => new()
    {
        [DefaultKey] = name,
        [StudiesKey] = new JsonObject { [name] = ParametersJson.Of(Study(name)) },
    };

    private void ReadRoot(YamlMappingNode root)
    {
        foreach (var (key, value) in root.Children)
        {
            switch (key.ToString(), value)
            {
                case (DefaultKey, YamlScalarNode scalar):
                    Default = scalar.Value ?? "";
                    break;
                case (StudiesKey, YamlMappingNode mapping):
                    foreach (var (name, study) in mapping.Children)
                        studies.Add(name, study);
                    break;
                case (RemoteKey, YamlMappingNode mapping):
                    ReadRemote(mapping);
                    break;
                case (SlurmKey, YamlMappingNode mapping):
                    ReadSlurm(mapping);
                    break;
                default:
                    Report(key, "", $"unknown or misplaced key `{key}`. Allowed: {DefaultKey} (a study's name), {StudiesKey} (a mapping of studies), {RemoteKey} (the shared store: url, mode), {SlurmKey} (what jobs of a cluster ask for).");
                    break;
            }
        }

        foreach (var (name, study) in studies.Children)
            ReadStudy(name, study);
        if (!root.Children.TryGetValue(new YamlScalarNode(DefaultKey), out var given))
            Report(root, "", $"key `{DefaultKey}` is missing; it must be one of the studies: {string.Join(", ", studies.Children.Keys)}.");
        else if (!studies.Children.ContainsKey(given))
            Report(given, DefaultKey, NoStudy(given));
    }

    private void ReadRemote(YamlMappingNode mapping)
    {
        var binder = new YamlBinder();
        if (binder.Bind(mapping, typeof(RemoteConfig), RemoteKey) is RemoteConfig config)
        {
            try
            {
                Remote = new(RemoteAddress.Parse(config.Url, Path.GetDirectoryName(Path.GetFullPath(path))!), config.Mode);
            }
            catch (HormesisException error)
            {
                binder.Report($"{RemoteKey}.url", error.Message);
            }
        }

        problems.AddRange(binder.Problems);
    }

    private void ReadSlurm(YamlMappingNode mapping)
    {
        var binder = new YamlBinder();
        Slurm = binder.Bind(mapping, typeof(SlurmConfig), SlurmKey) as SlurmConfig ?? Slurm;
        problems.AddRange(binder.Problems);
    }

    private void ReadStudy(YamlNode name, YamlNode study)
    {
        var at = $"{StudiesKey}.{name}";
        if (!name.ToString().All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_') || name.ToString() is "store" or "")
        {
            Report(name, at, "a study's name is a folder's: letters, digits, - and _, and not `store`.");
            return;
        }

        if (Resolve(name, study, []) is not { } mapping)
            return;
        var binder = new YamlBinder();
        if (binder.Bind(mapping, typeof(StudyConfig), at) is StudyConfig config)
        {
            StudyRules.Check(config, (setting, message) => binder.Report($"{at}.{setting}", message));
            Studies[name.ToString()] = config;
        }

        problems.AddRange(binder.Problems);
    }

    /// <summary>The study's mapping laid over those it extends.</summary>
    private YamlMappingNode? Resolve(YamlNode name, YamlNode study, IReadOnlyList<YamlNode> above)
    {
        var at = $"{StudiesKey}.{name}";
        if (study is not YamlMappingNode mapping)
        {
            Report(study, at, "a study is a mapping.");
            return null;
        }

        var key = new YamlScalarNode(ExtendsKey);
        if (!mapping.Children.TryGetValue(key, out var baseName))
            return mapping;

        var own = new YamlMappingNode(mapping.Children.Where(child => !child.Key.Equals(key))) { Tag = mapping.Tag };
        if (above.Contains(baseName) || baseName.Equals(name))
            Report(baseName, $"{at}.{ExtendsKey}", $"`{baseName}` extends itself.");
        else if (!studies.Children.TryGetValue(baseName, out var lower))
            Report(baseName, $"{at}.{ExtendsKey}", NoStudy(baseName));
        else if (Resolve(baseName, lower, [.. above, name]) is { } resolved)
            return YamlOverlay.Over(own, resolved, typeof(StudyConfig));
        return null;
    }

    private string NoStudy(YamlNode given)
    {
        var known = studies.Children.Keys.Select(name => name.ToString()).ToList();
        return given is YamlScalarNode { Value: { } name }
            ? $"`{name}` is none of the studies{Spelling.Suggest(name, known)}: {string.Join(", ", known)}."
            : $"must be the name of one study: {string.Join(", ", known)}.";
    }

    private void Report(YamlNode node, string setting, string message) =>
        problems.Add(new(YamlPlace.Of(node).Line, YamlPlace.Of(node).Column, setting, message));
}
