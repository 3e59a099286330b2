using Hormesis.Store;

namespace Hormesis.Engine.Collection;

/// <param name="Record">The record; null if it is missing or damaged.</param>
/// <param name="Written">Time when the result was finished.</param>
internal sealed record StoredAction(string Path, ActionRecord? Record, DateTimeOffset Written);
