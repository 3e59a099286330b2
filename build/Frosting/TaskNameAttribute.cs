namespace Cake.Frosting;

/// <summary>Sets the task's name on the command line.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TaskNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
