using System.Text.RegularExpressions;
using Hormesis.Stages;

namespace Hormesis.Engine.Workers;

/// <summary>Replaces the names of a worker's staged raw files, which are links or copies, by the names that a person
/// knows.</summary>
internal static class StagedNames
{
    /// <summary>Returns the message with the original path of every raw file and folder in it.</summary>
    /// <param name="staging">The worker's folder with its action, as an absolute path.</param>
    public static string ToOwn(string message, string staging)
    {
        var inputs = Path.Combine(staging, StageContext.InputsName);
        return message.Contains(inputs, StringComparison.Ordinal)
            ? ActionFile.Read(Path.Combine(staging, ActionFile.Name)).RawFolders.Aggregate(message,
                (text, raw) => Replace(text, Path.Combine(inputs, raw.Key), raw.Value))
            : message;
    }

    /// <summary>Does not replace a longer name that begins with the folder's.</summary>
    private static string Replace(string text, string folder, string own) =>
        Regex.Replace(text, $@"{Regex.Escape(folder)}(?![\w-])",
            own.TrimEnd('/').Replace("$", "$$", StringComparison.Ordinal));
}
