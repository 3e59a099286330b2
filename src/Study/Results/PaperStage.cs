using Hormesis.Stages;

namespace Hormesis.Study.Results;

/// <summary>A stage whose results lie in the folder for readers.</summary>
internal abstract class PaperStage<TParameters> : Stage<TParameters>
    where TParameters : class
{
    /// <param name="name">Name of the instance; the default is for a stage with one instance.</param>
    /// <inheritdoc cref="Stage{TParameters}.Instance"/>
    protected static StageInstance PaperInstance(
        string stage,
        TParameters parameters,
        IEnumerable<(string Name, StageInput? Input)> inputs,
        IEnumerable<string> outputs,
        string name = ResultNames.Paper) =>
        Instance(stage, name, parameters, inputs, outputs) with { Folder = ResultNames.Paper };
}
