namespace Hormesis.Engine.Auditing;

public enum AuditVerdict
{
    /// <summary>Every output has the stored bits.</summary>
    Identical,

    /// <summary>Some output has other bits.</summary>
    Different,

    /// <summary>It could not be rerun, so nothing was shown.</summary>
    NotRerun,
}
