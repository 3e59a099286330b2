namespace Hormesis.Pipeline.Manifests;

/// <summary>A result, and what the run did for it.</summary>
internal sealed record RunRecordEntry(InstanceResult Result, ResultOrigin Origin);
