using Hormesis.Engine.Collection;
using Hormesis.Engine.Tests.Fixtures;

namespace Hormesis.Engine.Tests.Collection;

/// <summary>Clears a bench's store, some days from now.</summary>
internal static class BenchCollection
{
    public static GcReport Collect(this Bench bench, int keepDays, int daysLater = 0, long? maxBytes = null,
        bool dryRun = false) =>
        StoreCollector.Collect(bench.Artifacts, new()
        {
            KeepDays = keepDays,
            MaxBytes = maxBytes,
            DryRun = dryRun,
            Clock = new FixedClock(TimeSpan.FromDays(daysLater)),
        });
}
