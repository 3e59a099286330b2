using System.Text.RegularExpressions;
using Hormesis.Stages;

namespace Hormesis.Engine.Workers;

/// <summary>Names of a worker's raw files as a person knows them: in its folder they are links to their own place, or
/// copies.</summary>
internal static class StagedNames
{
    /// <summary>The message with the true place of every raw file and folder that it names.</summary>
    /// <param name="staging">The worker's folder, absolute, with its action.</param>
    public static string ToOwn(string message, string staging)
    {
        var inputs = Path.Combine(staging, StageContext.InputsName);
        return message.Contains(inputs, StringComparison.Ordinal)
            ? ActionFile.Read(Path.Combine(staging, ActionFile.Name)).RawFolders.Aggregate(message,
                (text, raw) => Replace(text, Path.Combine(inputs, raw.Key), raw.Value))
            : message;
    }

    /// <summary>Leaves a name that only begins with the folder's.</summary>
    private static string Replace(string text, string folder, string own) =>
        Regex.Replace(text, $@"{Regex.Escape(folder)}(?![\w-])",
            own.TrimEnd('/').Replace("$", "$$", StringComparison.Ordinal));
}
