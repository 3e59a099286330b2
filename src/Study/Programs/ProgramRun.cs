using System.Globalization;
using Hormesis.Commands;
using Hormesis.Files;
using Hormesis.Stages;
using Hormesis.Stages.Random;
using Hormesis.Study.Experiments;

namespace Hormesis.Study.Programs;

/// <summary>One run of a program of the user in a stage: its folders, its start and the check of its results.</summary>
internal sealed class ProgramRun
{
    private readonly ProgramParameters parameters;
    private readonly StageContext context;
    private readonly CommandScratch scratch;
    private CommandRun? run;

    public ProgramRun(ProgramParameters parameters, StageContext context)
    {
        (this.parameters, this.context) = (parameters, context);
        scratch = CommandScratch.Open(context.StagingFolder, FolderOf(Files));
        RefuseChanged(Files, scratch.Work);
        RefuseChanged(Environment, context.Folder(Environment));
    }

    /// <summary>The program's own files; bound only if there are any.</summary>
    public static RawInput Files { get; } = new("files");

    /// <summary>The lock file; bound only if there is one.</summary>
    public static RawInput Environment { get; } = new("environment");

    /// <summary>Folder of inputs that the stage prepares for the program.</summary>
    public string Given => scratch.Given;

    /// <summary>Folder of the program's results.</summary>
    public string Out => scratch.Out;

    /// <summary>Runs the program; the files in <see cref="Given"/> are read-only from now on.</summary>
    /// <param name="places">Values of the placeholders beside {out} and {checkpoint}.</param>
    public void Start(params IEnumerable<(string Name, string Value)> places)
    {
        scratch.Seal();
        var (root, declared) = Declared();
        run = new(
            new()
            {
                Command = parameters.Command,
                Variables = parameters.Variables,
                UsesGpu = parameters.Device == Device.Cuda,
            },
            scratch,
            context,
            root,
            declared);
        run.Run(places
            .Append((ProgramPlaces.Out, scratch.Out))
            .Append((ProgramPlaces.Checkpoint, scratch.Checkpoint))
            .ToDictionary(place => place.Item1, place => place.Item2, StringComparer.Ordinal));
    }

    /// <param name="faults">Clauses about the results: <c>did not write {out}/x</c>.</param>
    /// <exception cref="HormesisException">There are faults.</exception>
    public void Refuse(IEnumerable<string> faults)
    {
        string[] all = [.. faults];
        if (all.Length > 0)
            throw run!.Failure($"the command ended well, but it {string.Join("; it ", all)}.");
    }

    /// <summary>The log as a result of the stage, if it is one.</summary>
    public void KeepLog(Output<ProgramRun> log)
    {
        if (parameters.KeepsLog)
            context.Write(log, this);
    }

    /// <summary>A result that holds the program's log.</summary>
    public static Output<ProgramRun> Log(string file) => new((path, made) => made.run!.KeepLog(path), file);

    /// <summary>A number that every language takes as a seed, in [0, 2^31).</summary>
    /// <param name="streams">Name of the random streams.</param>
    public static string SeedOf(string streams) => new RandomStreams(streams).Stream("seed").NextInt(int.MaxValue)
        .ToString(CultureInfo.InvariantCulture);

    /// <summary>Refuses files that are not those of the key, before the program can write a checkpoint or a
    /// result.</summary>
    /// <param name="folder">Folder of the files, of links to them or of their copies.</param>
    private void RefuseChanged(RawInput input, string folder)
    {
        if (context.DigestInKey(input) is { } expected && ProgramFiles.DigestOf(folder) != expected)
            throw new HormesisException(
                $"files of the command in {context.Folder(input)} were changed after this run had read them for the "
                + "key of the result. The command was not started; repeat the run.");
    }

    private string? FolderOf(RawInput input) => context.Folder(input) is var folder && Directory.Exists(folder)
        ? folder : null;

    /// <summary>The user's folder and the declared files in it, known from the links to them.</summary>
    private (string? Root, IReadOnlyList<string> Declared) Declared()
    {
        (string Path, string Target)[] links =
        [
            .. from folder in new[] { FolderOf(Files), FolderOf(Environment) }.OfType<string>()
               from path in FolderListing.Files(folder)
               let target = new FileInfo(Path.Combine(folder, path)).LinkTarget
               where target is not null
               select (path, target),
        ];
        return links.Length == 0 ? (null, []) :
            (links[0].Target[..^(links[0].Path.Length + 1)], [.. links.Select(link => link.Target)]);
    }
}
