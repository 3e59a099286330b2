namespace Hormesis.Store.Manifests;

/// <summary>A result and how the run obtained it.</summary>
public sealed record RunRecordEntry(InstanceResult Result, ResultOrigin Origin);
