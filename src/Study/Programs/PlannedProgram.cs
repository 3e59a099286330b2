using Hormesis.Commands;
using Hormesis.Stages;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Programs;

/// <summary>A program of the user as a part of the plan: settings and files.</summary>
internal sealed record PlannedProgram
{
    public required ProgramParameters Parameters { get; init; }

    public required IReadOnlyList<(string Name, StageInput? Input)> Inputs { get; init; }

    /// <summary>A program promises no bits; if it says that it is deterministic, it promises those of this machine's
    /// processor.</summary>
    public Numerics Numerics => new()
    {
        Device = YamlNames.OfValue(Parameters.Device),
        Threads = 1,
        Mode = Parameters.Deterministic ? Numerics.Native : Numerics.Unpromised,
        Libtorch = Numerics.NoLibtorch,
    };

    /// <param name="setting">Setting that declares the program: <c>segmentation</c>.</param>
    /// <param name="folder">Folder of experiments.yaml; null if there is none.</param>
    /// <exception cref="HormesisException">A file is missing.</exception>
    public static PlannedProgram Of(
        string setting, ProgramConfig program, IReadOnlyList<string> command, string? folder)
    {
        var image = ProgramRules.Image(program.Environment);
        return new()
        {
            Parameters = new()
            {
                Command = command,
                Variables = program.Variables ?? [],
                Image = image,
                Device = program.Device,
                Deterministic = program.Deterministic,
            },
            Inputs =
            [
                ProgramRun.Files.From(Listed($"{setting}.files", program.Files ?? [], folder)),
                ProgramRun.Environment.From(Listed(
                    $"{setting}.environment",
                    image is null && program.Environment is { } file ? [file] : [],
                    folder)),
            ],
        };
    }

    private static StageInput.Files? Listed(string setting, IReadOnlyList<string> patterns, string? folder)
    {
        if (patterns.Count == 0)
            return null;
        if (folder is null)
            throw new HormesisException($"{setting}: the study was not read from a file, so the files have no folder.");
        try
        {
            return new(folder, [.. ProgramFiles.List(folder, patterns)]);
        }
        catch (HormesisException error)
        {
            throw new HormesisException($"{setting}: {error.Message}", error);
        }
    }
}
