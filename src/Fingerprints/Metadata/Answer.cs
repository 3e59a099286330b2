namespace Hormesis.Fingerprints.Metadata;

/// <summary>A yes or no that is looked up once, by whichever thread: one byte, where a <c>bool?</c> can be seen half
/// written.</summary>
internal enum Answer : byte
{
    Unknown,
    No,
    Yes,
}
