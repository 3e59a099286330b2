using System.Collections.Immutable;

namespace Hormesis.Engine.Signing;

/// <summary>Result of a check of signatures, or of signing.</summary>
/// <param name="Lines">What was found or done, one sentence each.</param>
/// <param name="Faults">What is wrong, one sentence each; empty if nothing is.</param>
public sealed record SignatureReport(ImmutableArray<string> Lines, ImmutableArray<string> Faults);
