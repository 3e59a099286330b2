
namespace Hormesis.EndToEnd.Tests.Smoke;

/// <summary>Two people, or two jobs, on one store.</summary>
[Collection(SmokeCollection.Name)]
public sealed class TwoHostsTests(SmokeStudy smoke) : IDisposable
{
    private readonly StudyFolder shared = new("smoke");

    public void Dispose() => shared.Dispose();

    [Fact]
    public async Task Two_commands_at_once_run_each_instance_once_and_end_with_the_same_sums()
    {
        var both = await Task.WhenAll(shared.Paper(), shared.Paper());

        var ran = both.SelectMany(host => Done(host.Succeeded().Output)).ToArray();
        Assert.Equal(Done(smoke.First.Output).Order(StringComparer.Ordinal), ran.Order(StringComparer.Ordinal));
        Assert.Equal(smoke.Sums, shared.Sums());
        shared.AssertStoreIsSound();
        await shared.AssertSumsHold();
    }

    private static IEnumerable<string> Done(string output) =>
        output.Split('\n').Where(line => line.Contains(": done in ", StringComparison.Ordinal))
            .Select(line => line.Split(':')[0]);
}
