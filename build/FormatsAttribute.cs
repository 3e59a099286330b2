namespace Hormesis.Build;

/// <summary>Names the values of <c>--format</c> that a task has, if these are not the usual ones
/// (<see cref="TaskFormats"/>).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FormatsAttribute(params string[] names) : Attribute
{
    public IReadOnlyList<string> Names { get; } = names;
}
