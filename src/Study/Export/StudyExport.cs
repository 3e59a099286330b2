using Hormesis.Stages;
using Hormesis.Study.Experiments;

namespace Hormesis.Study.Export;

/// <summary>An export of a study: the results that it needs, and its files.</summary>
public abstract class StudyExport
{
    /// <summary>Instances whose results the export reads.</summary>
    public abstract IReadOnlyList<StageInstance> Needed { get; }

    /// <summary>Folder of the export.</summary>
    private protected abstract ExportFolder Folder { get; }

    /// <exception cref="HormesisException">The study has no such arm, rate or seed, or the folder of the export exists
    /// already.</exception>
    public static StudyExport Of(StudyPlan plan, ExportRequest request)
    {
        StudyExport export = request.Format switch
        {
            ExportFormat.NnUnet => new NnUnetExport(Choice(plan, request, StageKind.Poison), request),
            _ => new NiftiExport(Choice(plan, request, StageKind.Evaluate), request),
        };
        export.Folder.CheckFree();
        return export;
    }

    /// <summary>Writes the export.</summary>
    /// <returns>Sentences about it: where it is and what it holds.</returns>
    public IReadOnlyList<string> Write(ExportSources sources, CancellationToken cancellation)
    {
        IReadOnlyList<string> said = [];
        Folder.Write(folder => said = Write(folder, sources, cancellation));
        return [$"{Folder.Path}", .. said];
    }

    /// <param name="folder">Empty folder that becomes the export.</param>
    private protected abstract IReadOnlyList<string> Write(
        string folder, ExportSources sources, CancellationToken cancellation);

    /// <summary>The folder of an input whose files are in one folder, and the instance that writes it.</summary>
    private protected static (StageInstance Producer, string Folder) SetOf(StageInstance reader, string input)
    {
        var artifacts = (StageInput.Artifacts)reader.Inputs[input];
        return (artifacts.Producer, artifacts.Paths.First().Split('/')[0]);
    }

    private static ExportChoice Choice(StudyPlan plan, ExportRequest request, StageKind kind)
    {
        // Only datasets state their rate; the other instances of a model have the same name.
        var rates = plan[StageKind.Poison].ToDictionary(
            instance => instance.Name,
            instance => Fraction.Parse(instance.Parameters["rate"]!.GetValue<string>(), provider: null),
            StringComparer.Ordinal);
        return ExportChoice.Of(
            plan[kind].Where(instance => rates.ContainsKey(instance.Name)), instance => rates[instance.Name], request);
    }
}
