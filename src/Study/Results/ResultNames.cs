namespace Hormesis.Study.Results;

/// <summary>Names of results that the report speaks of as the plan gives them.</summary>
public static class ResultNames
{
    /// <summary>Folder of all that a person reads, below the study's; also the instance of a stage that has but one
    /// there.</summary>
    public const string Paper = "paper";

    /// <summary>Instance of the statistics.</summary>
    public const string Scores = "scores";
}
