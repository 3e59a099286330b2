namespace Hormesis.Study.Experiments.Yaml;

/// <summary>Of a record's nullable properties just one is given.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ExactlyOneAttribute : Attribute;
