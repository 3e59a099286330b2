using System.Globalization;

namespace Hormesis.Build.Testing;

/// <summary>Counts of test results.</summary>
public sealed record TestOutcome(int Passed, int Failed, int Skipped)
{
    public static TestOutcome operator +(TestOutcome left, TestOutcome right) =>
        new(left.Passed + right.Passed, left.Failed + right.Failed, left.Skipped + right.Skipped);

    /// <returns><c>N passed, N failed</c>, and <c>, N skipped</c> if there are any.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Passed} passed, {Failed} failed{(Skipped > 0 ? $", {Skipped} skipped" : "")}");
}
