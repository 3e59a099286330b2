using Hormesis.Stages;

namespace Hormesis.Study;

/// <summary>All stages of the study: every stage class of this assembly.</summary>
public static class StageCatalog
{
    /// <summary>Sorted by name.</summary>
    public static IReadOnlyList<IStage> All { get; } =
    [
        .. typeof(StageCatalog).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(IStage)))
            .Select(type => (IStage)Activator.CreateInstance(type)!)
            .OrderBy(stage => stage.Name, StringComparer.Ordinal),
    ];
}
