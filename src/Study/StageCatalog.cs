using Hormesis.Stages;

namespace Hormesis.Study;

/// <summary>Every stage of the study: each class of this assembly that is one.</summary>
public static class StageCatalog
{
    /// <summary>By name.</summary>
    public static IReadOnlyList<IStage> All { get; } =
    [
        .. typeof(StageCatalog).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(IStage)))
            .Select(type => (IStage)Activator.CreateInstance(type)!)
            .OrderBy(stage => stage.Name, StringComparer.Ordinal),
    ];
}
