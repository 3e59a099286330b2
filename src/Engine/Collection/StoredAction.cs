using Hormesis.Store;

namespace Hormesis.Engine.Collection;

/// <param name="Record">Null where it cannot be believed.</param>
/// <param name="Written">When it was finished.</param>
internal sealed record StoredAction(string Path, ActionRecord? Record, DateTimeOffset Written);
