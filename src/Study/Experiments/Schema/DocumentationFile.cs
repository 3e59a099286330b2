using System.Collections.Concurrent;
using System.Reflection;
using System.Xml.Linq;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Experiments.Schema;

/// <summary>Reads summaries from the XML documentation files that the compiler writes beside each assembly.</summary>
internal static class DocumentationFile
{
    private static readonly ConcurrentDictionary<Assembly, Dictionary<string, XElement>> Files = new();

    /// <returns>Null if the type has no summary.</returns>
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
            throw new HormesisException($"{path} is missing. Delete .out and build again.");
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

    /// <summary>Last part of a reference, as named in YAML: <c>F:Hormesis.…Arm.RealOnly</c> becomes
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
