using Hormesis.Commands;
using Hormesis.Files;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Experiments;

/// <summary>What must hold between the settings of programs of the user.</summary>
internal static class ProgramRules
{
    private const int LongestName = 24;
    private const string ImagePrefix = "sha256:";

    /// <inheritdoc cref="StudyRules.Check"/>
    public static void Check(StudyConfig study, Action<string, string> report)
    {
        if (study.Generator is { } generator)
            Check(generator, "generator", report);
        if (study.Segmentation is { } segmentation)
            Check(segmentation, "segmentation", study, report);
    }

    private static void Check(GeneratorConfig generator, string place, Action<string, string> report)
    {
        CheckProgram(generator, place, report);
        if (generator.Name is { } name)
            CheckName(name, place, report);
        CheckCommand($"{place}.command", generator.Command, ProgramPlaces.OfGeneration, report);
    }

    private static void Check(
        SegmentationProgramConfig segmentation, string place, StudyConfig study, Action<string, string> report)
    {
        CheckProgram(segmentation, place, report);
        CheckName(segmentation.Name, place, report);
        if (Arms(study).Any(arm => ArmRecipes.Find(arm) is not null))
            report($"{place}.name", $"`{segmentation.Name}` would be the name of an arm; choose another.");
        CheckCommand($"{place}.command", segmentation.Command, ProgramPlaces.OfTraining, report);
        CheckCommand($"{place}.predict", segmentation.Predict, ProgramPlaces.OfPrediction, report);
    }

    /// <summary>Names of the arms of the user's segmentation model; none if the study has no such model.</summary>
    public static IEnumerable<string> Arms(StudyConfig study) => study.Segmentation is { } segmentation
        ? [$"{YamlNames.OfValue(study.Poisoning.Arms[0])}-{segmentation.Name}"] : [];

    /// <summary>The digest of an image; null if the environment is a file.</summary>
    public static string? Image(string? environment) =>
        environment?.StartsWith(ImagePrefix, StringComparison.Ordinal) == true ? environment : null;

    private static void CheckProgram(ProgramConfig program, string place, Action<string, string> report)
    {
        foreach (var (index, pattern) in (program.Files ?? []).Index())
        {
            if (ProgramFiles.Fault(pattern) is { } fault)
                report($"{place}.files[{index}]", $"`{VisibleText.OfValue(pattern)}` {fault}. Allowed: paths below " +
                    "the folder of this file, such as train.py or lib/**.");
        }

        var variables = program.Variables ?? [];
        foreach (var (index, variable) in variables.Index())
        {
            if (CommandEnvironment.Fault(variable, variables.Take(index)) is { } fault)
                report($"{place}.variables[{index}]", $"`{VisibleText.OfValue(variable)}` {fault}");
        }

        if (program.Environment is { } environment && EnvironmentFault(environment) is { } problem)
            report($"{place}.environment", $"`{VisibleText.OfValue(environment)}` {problem}. Allowed: a lock file "
                + "below the folder of this file, or sha256: and 64 hexadecimal digits.");
    }

    private static string? EnvironmentFault(string environment) => Image(environment) is { } image
        ? image.Length == ImagePrefix.Length + 64 && image[ImagePrefix.Length..].All(char.IsAsciiHexDigitLower)
            ? null : "is no digest of an image"
        : environment.Contains('*', StringComparison.Ordinal) ? "holds a *" : RelativePath.Fault(environment);

    private static void CheckName(string name, string place, Action<string, string> report)
    {
        if (name.Length > LongestName || !char.IsAsciiLetterLower(name[0])
            || !name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character)
                || character == '-'))
            report($"{place}.name", $"`{VisibleText.OfValue(name)}` is not allowed: at most {LongestName} lower-case "
                + "letters, digits and -, a letter first.");
    }

    private static void CheckCommand(
        string place, IReadOnlyList<string> command, ProgramPlaces places, Action<string, string> report)
    {
        if (Placeholders.Fault(command, places.Allowed, [.. places.Required]) is { } fault)
            report(place, fault);
    }
}
