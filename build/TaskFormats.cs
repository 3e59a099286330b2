using System.Reflection;
using Cake.Frosting;

namespace Hormesis.Build;

/// <summary>Values of <c>--format</c> that tasks have: those that they name; text and json if they run stages;
/// otherwise text.</summary>
internal static class TaskFormats
{
    private const string Text = "text";

    /// <summary>Refuses a format that a task has not; a program would otherwise read nothing and take it for the
    /// answer.</summary>
    /// <exception cref="HormesisException">The task has no such format.</exception>
    public static void Check(string name, Type task, string format)
    {
        var formats = Of(task);
        if (!formats.Contains(format, StringComparer.Ordinal))
            throw new HormesisException($"{name} has no --format={format}; it has {string.Join(", ", formats)}.");
    }

    private static IReadOnlyList<string> Of(Type task) => task.GetCustomAttribute<FormatsAttribute>()?.Names
        ?? (RunsStages(task) ? [Text, "json"] : [Text]);

    private static bool RunsStages(Type task) =>
        BuildLifetime.KindOf(task.GetCustomAttribute<TaskNameAttribute>()!.Name) is not null
        || task.GetCustomAttributes<IsDependentOnAttribute>().Any(needed => RunsStages(needed.Task));
}
