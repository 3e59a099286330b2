namespace Hormesis.Store.Manifests;

/// <summary>A result, and what the run did for it.</summary>
public sealed record RunRecordEntry(InstanceResult Result, ResultOrigin Origin);
