namespace Hormesis.Store.Provenance;

/// <summary>Name and version of the program in its records. CITATION.cff and the host's project have the same
/// values.</summary>
internal static class Software
{
    public const string Name = "Hormesis";

    public const string Authors = "The Hormesis authors";

    public const string Version = "1.0.0";

    /// <summary>
    /// Release date of this version. Records that need a date use it, because with the date of the run equal results
    /// would have unequal records.
    /// </summary>
    public const string Released = "2026-11-25";
}
