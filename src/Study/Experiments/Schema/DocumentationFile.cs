using System.Collections.Concurrent;
using System.Reflection;
using System.Xml.Linq;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Experiments.Schema;

/// <summary>Summaries of XML comments, as the compiler leaves them beside each assembly.</summary>
internal static class DocumentationFile
{
    private static readonly ConcurrentDictionary<Assembly, Dictionary<string, XElement>> Files = new();

    /// <returns>Null where there is none.</returns>
    public static string? Of(Type type) => Summary(type.Assembly, $"T:{type.FullName}");

    public static string? Of(PropertyInfo property) =>
        Summary(property.DeclaringType!.Assembly, $"P:{property.DeclaringType.FullName}.{property.Name}");

    public static string? Of(Enum value) => Summary(value.GetType().Assembly, $"F:{value.GetType().FullName}.{value}");

    private static string? Summary(Assembly assembly, string member) =>
        Files.GetOrAdd(assembly, Read).TryGetValue(member, out var summary) ? Text(summary) : null;

    private static Dictionary<string, XElement> Read(Assembly assembly)
    {
        var path = Path.ChangeExtension(assembly.Location, ".xml");
        if (!File.Exists(path))
            throw new HormesisException($"{path}: the comments of the settings should be here, as the build " +
                "writes them. Build anew: remove .out and repeat.");
        return XDocument.Load(path).Descendants("member")
            .Where(member => member.Element("summary") is not null)
            .ToDictionary(member => member.Attribute("name")!.Value, member => member.Element("summary")!,
                StringComparer.Ordinal);
    }

    private static string Text(XElement summary) =>
        string.Join(' ', string.Concat(summary.Nodes().Select(Text))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement element when element.Attribute("cref") is { } reference => Name(reference.Value),
        XElement element => element.Value,
        _ => "",
    };

    /// <summary>The last part of a reference, as it is called in YAML: <c>F:Hormesis.…Arm.RealOnly</c> is
    /// <c>real-only</c>.</summary>
    private static string Name(string reference)
    {
        var name = reference[(reference.LastIndexOf('.') + 1)..];
        return reference[0] switch
        {
            'F' => YamlNames.OfValue(name),
            'P' => YamlNames.Of(name),
            _ => name,
        };
    }
}
