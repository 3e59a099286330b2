using System.IO.Enumeration;
using Hormesis.Stages;

namespace Hormesis.Engine.Scheduling;

/// <summary>Matches several instances by a pattern: <c>train-unet</c>, <c>train-unet/*/seed0</c>.</summary>
public static class InstanceGlob
{
    /// <param name="pattern">A stage's name or an id, with <c>*</c> for any characters; null matches every
    /// instance.</param>
    public static bool Matches(string? pattern, StageInstance instance) =>
        pattern is null
        || FileSystemName.MatchesSimpleExpression(pattern, instance.Stage, ignoreCase: false)
        || FileSystemName.MatchesSimpleExpression(pattern, instance.Id, ignoreCase: false);
}
