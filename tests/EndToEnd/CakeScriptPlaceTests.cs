namespace Hormesis.EndToEnd.Tests;

/// <summary>From where, and by which path, cake.sh may be called.</summary>
public sealed class CakeScriptPlaceTests : IDisposable
{
    private readonly TemporaryFolder elsewhere = new();

    public void Dispose() => elsewhere.Dispose();

    [Fact]
    public Task From_another_folder() => AssertListsTasks(Checkout.Script);

    [Fact]
    public Task Through_a_symbolic_link() =>
        AssertListsTasks(Link("cake", Checkout.Script));

    [Fact]
    public Task Through_a_link_to_a_link() =>
        AssertListsTasks(Link("second", Link("first", Checkout.Script)));

    [Fact]
    public Task Through_a_folder_with_a_space_in_its_name() =>
        AssertListsTasks(Path.Combine(Link("a folder", Checkout.Folder), "cake.sh"));

    [Fact]
    public async Task In_a_folder_with_a_space_in_its_name()
    {
        using var checkout = new FakeCheckout();
        var moved = Path.Combine(elsewhere.Path, "a folder of its own");
        Directory.Move(checkout.Path, moved);
        try
        {
            using var cake = new CakeProcess
            {
                Script = Path.Combine(moved, "cake.sh"),
                Environment = new Dictionary<string, string?>
                {
                    ["PATH"] = $"{moved}/bin:{Environment.GetEnvironmentVariable("PATH")}",
                },
            };
            Assert.Equal("<--tree>\n", (await cake.Run("--tree")).Succeeded().Output);
        }
        finally
        {
            Directory.Move(moved, checkout.Path);
        }
    }

    private async Task AssertListsTasks(string script)
    {
        using var cake = new CakeProcess { Script = script, WorkingFolder = elsewhere.Path };

        Assert.Contains("Paper", (await cake.Run("--tree")).Succeeded().Output, StringComparison.Ordinal);
    }

    private string Link(string name, string target)
    {
        var link = Path.Combine(elsewhere.Path, name);
        File.CreateSymbolicLink(link, target);
        return link;
    }
}
