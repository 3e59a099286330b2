namespace Hormesis.Engine.Auditing;

public enum AuditVerdict
{
    /// <summary>Every output has the stored bits.</summary>
    Identical,

    /// <summary>At least one output has other bits.</summary>
    Different,

    /// <summary>The instance could not be rerun, so its bits were not compared.</summary>
    NotRerun,
}
