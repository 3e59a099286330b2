namespace Hormesis.Engine.Collection;

/// <summary>What may be removed from a store.</summary>
public sealed record GcOptions
{
    /// <summary>Younger results and unfinished work stay; at least 0, where only what a manifest names stays.</summary>
    public required int KeepDays { get; init; }

    /// <summary>Oldest results go until the store's objects are no larger, bytes; null for no limit. What a manifest
    /// names stays.</summary>
    public required long? MaxBytes { get; init; }

    /// <summary>Removes nothing, only says what it would.</summary>
    public required bool DryRun { get; init; }

    /// <summary>Ages are counted to its now.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
