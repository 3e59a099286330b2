namespace Hormesis.Study.Experiments.Yaml;

/// <summary>
/// Exactly one of the settings of a record with the same name of alternatives must be given. In a mapping that extends
/// another, it replaces the other alternatives there.
/// </summary>
/// <param name="name">What the settings are alternatives of.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AlternativeAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
