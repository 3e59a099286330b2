using System.Reflection;
using Cake.Core;

namespace Cake.Frosting;

/// <summary>Registers the annotated task classes with Cake's engine.</summary>
internal sealed class FrostingTaskRegistration(
    ICakeEngine engine,
    IFrostingContext context,
    IEnumerable<IFrostingTask> tasks,
    IFrostingLifetime? lifetime = null)
{
    public void Register()
    {
        foreach (var task in tasks)
            Register(task);

        if (lifetime is null)
            return;
        engine.RegisterSetupAction(info => lifetime.Setup(context, info));
        engine.RegisterTeardownAction(info => lifetime.Teardown(context, info));
    }

    private void Register(IFrostingTask task)
    {
        var type = task.GetType();
        var registered = engine.RegisterTask(NameOf(type));
        if (type.GetCustomAttribute<TaskDescriptionAttribute>() is { } described)
            registered.Description(described.Description);
        foreach (var dependency in type.GetCustomAttributes<IsDependentOnAttribute>())
            registered.IsDependentOn(NameOf(dependency.Task));
        if (DoesSomething(type))
            registered.Does(task.RunAsync);
    }

    private static string NameOf(Type task) => task.GetCustomAttribute<TaskNameAttribute>()?.Name ?? task.Name;

    /// <summary>Whether a task overrides Run; a task that does not is only a list of dependencies.</summary>
    private static bool DoesSomething(Type task) =>
        task.GetMethods().Any(method => method.Name == nameof(FrostingTask<>.Run) && IsOverride(method));

    private static bool IsOverride(MethodInfo method) =>
        method.GetBaseDefinition().DeclaringType != method.DeclaringType;
}
