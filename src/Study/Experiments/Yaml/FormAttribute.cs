namespace Hormesis.Study.Experiments.Yaml;

/// <summary>
/// Form of its record to which a setting belongs. A mapping that gives settings of one form replaces a mapping of
/// another form that it extends.
/// </summary>
/// <param name="name">Name of the form.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FormAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
