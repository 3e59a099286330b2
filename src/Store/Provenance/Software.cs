namespace Hormesis.Store.Provenance;

/// <summary>The program as its records name it. The same is in CITATION.cff and in the host's project.</summary>
internal static class Software
{
    public const string Name = "Hormesis";

    public const string Authors = "The Hormesis authors";

    public const string Version = "1.0.0";

    /// <summary>Of this version. Records that need a date have this one: the run's own would make equal results
    /// unequal.</summary>
    public const string Released = "2026-11-25";
}
