namespace Hormesis.Engine.Collection;

/// <summary>Options of the store's garbage collection.</summary>
public sealed record GcOptions
{
    /// <summary>
    /// Results and unfinished work younger than this are kept; at least 0. If it is 0, only results that a manifest
    /// names are kept. Work in which a cluster's job is under way is always kept.
    /// </summary>
    public required int KeepDays { get; init; }

    /// <summary>Largest size of the store's objects in bytes; the oldest results are removed first. Results that a
    /// manifest names stay. Null for no limit.</summary>
    public required long? MaxBytes { get; init; }

    /// <summary>Only reports; removes nothing.</summary>
    public required bool DryRun { get; init; }

    /// <summary>Clock that ages refer to.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
