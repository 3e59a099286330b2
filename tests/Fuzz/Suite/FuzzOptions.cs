using System.Globalization;
using Hormesis.EndToEnd.Tests;

namespace Hormesis.Fuzz.Tests.Suite;

/// <summary>Options of one run of the suite. Equal seeds give equal trials.</summary>
internal sealed record FuzzOptions
{
    /// <summary>The program that the trials start: cake.sh, or a host that cake.sh has built.</summary>
    public string Host { get; init; } = Checkout.Script;

    public int Seed { get; init; }

    /// <summary>No trial starts later than this. Null where <see cref="Trials"/> alone limits the run.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>At most so many trials of all kinds together.</summary>
    public int Trials { get; init; } = int.MaxValue;

    /// <summary>The name of the only kind that runs; null for all kinds.</summary>
    public string? Kind { get; init; }

    /// <summary>The only trial of <see cref="Kind"/>, from 0; null for all, negative if it is no number.</summary>
    public int? Index { get; init; }

    /// <summary>Trials side by side, at least 1.</summary>
    public int Lanes { get; init; } = Environment.ProcessorCount;

    /// <param name="words">
    /// <c>--host=PATH</c>, <c>--seed=S</c>, <c>--minutes=N</c>, <c>--trial=KIND</c> or <c>--trial=KIND:INDEX</c>, as
    /// the task Fuzz gives them.
    /// </param>
    public static FuzzOptions Parse(IReadOnlyCollection<string> words)
    {
        var trial = Value("trial")?.Split(':');
        return new()
        {
            Host = Value("host") ?? Checkout.Script,
            Seed = Number(Value("seed")) ?? 0,
            Duration = Number(Value("minutes")) is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
            Kind = trial?[0],
            Index = trial?.Length > 1 ? Number(trial[1]) ?? -1 : null,
        };

        string? Value(string name) => words
            .Where(word => word.StartsWith($"--{name}=", StringComparison.Ordinal))
            .Select(word => word[(name.Length + 3)..])
            .FirstOrDefault();

        static int? Number(string? text) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
