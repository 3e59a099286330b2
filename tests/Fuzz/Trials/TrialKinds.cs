namespace Hormesis.Fuzz.Tests.Trials;

/// <summary>All kinds of trial.</summary>
internal static class TrialKinds
{
    /// <summary>By name.</summary>
    public static IReadOnlyList<ITrialKind> All { get; } =
    [
        .. typeof(ITrialKind).Assembly.GetTypes()
            .Where(type => type.IsClass && type.IsAssignableTo(typeof(ITrialKind)))
            .Select(type => (ITrialKind)Activator.CreateInstance(type)!)
            .OrderBy(kind => kind.Name, StringComparer.Ordinal),
    ];
}
