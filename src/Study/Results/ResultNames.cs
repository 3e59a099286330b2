namespace Hormesis.Study.Results;

/// <summary>Names that tables, figures and report have in common.</summary>
internal static class ResultNames
{
    /// <summary>Folder, in the study's folder, of all results for readers; also the name of an instance that is the
    /// only one of its stage.</summary>
    public const string Paper = "paper";
}
