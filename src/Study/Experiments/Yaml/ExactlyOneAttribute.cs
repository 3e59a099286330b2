namespace Hormesis.Study.Experiments.Yaml;

/// <summary>Exactly one of a record's nullable properties must be given.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ExactlyOneAttribute : Attribute;
