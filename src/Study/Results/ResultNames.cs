namespace Hormesis.Study.Results;

/// <summary>Names that tables, figures and report share.</summary>
internal static class ResultNames
{
    /// <summary>Folder of everything that a person reads, below the study's folder; also the name of an instance that
    /// is the only one of its stage.</summary>
    public const string Paper = "paper";
}
