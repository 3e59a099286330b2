namespace Hormesis.Build;

/// <summary>An argument or option.</summary>
/// <param name="Name">Without dashes.</param>
/// <param name="Value">What its value is, <c>DIR</c>, or the values that it may have, <c>text|json</c>; empty where it
/// has none.</param>
/// <param name="Line">The whole line, for people.</param>
public sealed record UsageEntry(string Name, string Value, string Line);
