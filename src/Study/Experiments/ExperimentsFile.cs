using System.Text.Json.Nodes;
using Hormesis.Stages;
using Hormesis.Store.Sharing;
using Hormesis.Study.Experiments.Yaml;
using YamlDotNet.RepresentationModel;

namespace Hormesis.Study.Experiments;

/// <summary>experiments.yaml: named studies, each complete or an <c>extends</c> of another.</summary>
public sealed class ExperimentsFile
{
    public const string DefaultKey = "default";
    public const string StudiesKey = "studies";
    public const string ExtendsKey = "extends";
    public const string RemoteKey = "remote";
    public const string SlurmKey = "slurm";

    internal const int MaxNameLength = 64;
    private const int MaxStudies = 1000;

    private readonly string path;
    private readonly YamlProblems problems = new();
    private readonly YamlMappingNode studies = [];
    private readonly ExtendedStudies extended;

    private ExperimentsFile(string path) => (this.path, extended) = (path, new(path, studies, problems));

    /// <summary>Folder of the file; files of the user's programs lie below it.</summary>
    public string Folder => Path.GetDirectoryName(Path.GetFullPath(path))!;

    /// <summary>Name of the study that runs if the command line names none.</summary>
    public string Default { get; private set; } = "";

    /// <summary>Shared store of all studies; null if the file names none.</summary>
    public RemoteChoice? Remote { get; private set; }

    /// <summary>Requests of the jobs of a cluster, for all studies.</summary>
    public SlurmConfig Slurm { get; private set; } = new();

    internal SortedDictionary<string, StudyConfig> Studies { get; } = new(StringComparer.Ordinal);

    /// <exception cref="HormesisException">The file has problems; the message lists them with line and
    /// column.</exception>
    public static ExperimentsFile Read(string path)
    {
        var file = new ExperimentsFile(path);
        file.ReadRoot(YamlFile.Read(path));
        file.problems.ThrowIfAny(path);
        return file;
    }

    /// <param name="name">Name of the study; null for the default.</param>
    /// <exception cref="HormesisException">There is no such study.</exception>
    internal StudyConfig Study(string? name) =>
        Studies.TryGetValue(name ?? Default, out var study)
            ? study
            : throw new HormesisException(
                $"{path}: no study is called `{name}`{Spelling.Suggest(name!, Studies.Keys)}. Its studies: " +
                    $"{Listing.Names(Studies.Keys)}.");

    /// <summary>Writes one complete study. <see cref="Read"/> accepts the result as a file, because JSON is
    /// YAML.</summary>
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
                    Report(key, "",
                        $"unknown or misplaced key {YamlScalar.Show(key)}. Allowed: {DefaultKey} (a study's " +
                        $"name), {StudiesKey} (a mapping of studies), {RemoteKey} (the shared store: url, mode), " +
                        $"{SlurmKey} (requests of the jobs of a cluster).");
                    break;
            }
        }

        if (studies.Children.Count > MaxStudies)
            throw new YamlProblemException(path,
                YamlProblem.At(studies.Children.Keys.ElementAt(MaxStudies), StudiesKey,
                $"has {studies.Children.Count} studies; the limit of one file is {MaxStudies}."));
        foreach (var (name, study) in studies.Children)
            ReadStudy(name, study);
        if (!root.Children.TryGetValue(new YamlScalarNode(DefaultKey), out var given))
            Report(root, "",
                $"key `{DefaultKey}` is missing; it must be one of the studies: {Listing.Names(extended.Names)}.");
        else if (!studies.Children.ContainsKey(given))
            Report(given, DefaultKey, extended.NoStudy(given));
    }

    private void ReadRemote(YamlMappingNode mapping)
    {
        var binder = new YamlBinder(problems);
        if (binder.Bind(mapping, typeof(RemoteConfig), RemoteKey) is RemoteConfig config)
        {
            try
            {
                var address = RemoteAddress.Parse(config.Url, Folder);
                Remote = new(address with { IsOfFile = true }, config.Mode);
            }
            catch (HormesisException error)
            {
                binder.Report($"{RemoteKey}.url", error.Message);
            }
        }
    }

    private void ReadSlurm(YamlMappingNode mapping) =>
        Slurm = new YamlBinder(problems).Bind(mapping, typeof(SlurmConfig), SlurmKey) as SlurmConfig ?? Slurm;

    private void ReadStudy(YamlNode name, YamlNode study)
    {
        var at = ExtendedStudies.At(name);
        if (!name.ToString().All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_')
            || name.ToString() is "store" or { Length: 0 or > MaxNameLength })
        {
            Report(name, at, "the name of a study is also the name of a folder. Allowed: at most " +
                $"{MaxNameLength} letters, digits, - and _, but not `store`.");
            return;
        }

        if (extended.Complete(name, study) is not { } mapping)
            return;
        var binder = new YamlBinder(problems);
        if (binder.Bind(mapping, typeof(StudyConfig), at) is StudyConfig config)
        {
            StudyRules.Check(config, (setting, message) => binder.Report($"{at}.{setting}", message));
            Studies[name.ToString()] = config;
        }
    }

    private void Report(YamlNode node, string setting, string message) =>
        problems.Add(YamlProblem.At(node, setting, message));
}
