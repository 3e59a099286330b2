namespace Hormesis.Build;

/// <summary>An argument or option.</summary>
/// <param name="Name">Name without dashes.</param>
/// <param name="Value">Kind of its value, <c>DIR</c>, or the allowed values, <c>text|json</c>; empty if it has no
/// value.</param>
/// <param name="Line">The complete line of the usage text.</param>
public sealed record UsageEntry(string Name, string Value, string Line);
