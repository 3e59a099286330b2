namespace Hormesis.Study.Configuration;

/// <summary>What must hold between settings.</summary>
internal static class StudyRules
{
    /// <param name="report">Takes a setting's path below the study and what is wrong with it.</param>
    public static void Check(StudyConfig study, Action<string, string> report)
    {
    }
}
